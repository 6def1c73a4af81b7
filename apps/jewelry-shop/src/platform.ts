import { definePlatform } from '@keelwork/gitops';
import { pgbouncer } from '@keelwork/pgbouncer';
export const jewelryShop = definePlatform('jewelry-shop', () => ({ pgbouncer: pgbouncer.as('pgbouncer') }));
