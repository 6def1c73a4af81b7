#!/usr/bin/env node
import { passThrough } from '@keelwork/pinned-binary';
import { kustomize } from '../src/index.mjs';

await passThrough(kustomize, process.argv.slice(2));
