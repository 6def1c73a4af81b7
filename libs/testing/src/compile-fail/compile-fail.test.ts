import { describeCases } from './describe-cases.ts';

describeCases(new URL('cases/', import.meta.url));
