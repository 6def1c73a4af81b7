#!/usr/bin/env node
// Plain JavaScript, because it runs before anything is installed.
import { installIfNeeded } from '../launcher/install.mjs';
import { workspaceRoot } from '../launcher/root.mjs';

installIfNeeded(workspaceRoot);
const { bundleIfNeeded } = await import('../launcher/bundle.mjs');
const { main } = await import(await bundleIfNeeded(workspaceRoot));
process.exitCode = await main(process.argv.slice(2), workspaceRoot);
