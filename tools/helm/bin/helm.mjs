#!/usr/bin/env node
import { passThrough } from '@keelwork/pinned-binary';
import { helm } from '../src/index.mjs';

await passThrough(helm, process.argv.slice(2));
