#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// What forge expects of a native solc, answered by solc-js: its version, and JSON from stdin to stdout.
import { readFileSync } from 'node:fs';
import solc from 'solc';

if (process.argv.includes('--standard-json')) {
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')));
} else {
  const name = 'solc, the solidity compiler commandline interface';
  console.log(`${name}\nVersion: ${solc.version()}`);
}
