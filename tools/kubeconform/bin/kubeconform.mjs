#!/usr/bin/env node
import { passThrough } from '@keelwork/pinned-binary';
import { kubeconform } from '../src/index.mjs';

await passThrough(kubeconform, process.argv.slice(2));
