#!/usr/bin/env node
import { passThrough } from '@keelwork/pinned-binary';
import { kubeScore } from '../src/index.mjs';

await passThrough(kubeScore, process.argv.slice(2));
