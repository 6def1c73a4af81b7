import { describeCases } from '@keelwork/testing/compile-fail';

describeCases(new URL('cases/', import.meta.url));
