// Adds up what the test runners have counted, in one plain line.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const results = path.join(path.dirname(import.meta.dirname), 'out/test-results');
/** @type {{ passes: number, failures: number }[]} */
const runs = (existsSync(results) ? readdirSync(results) : []).map((file) =>
  JSON.parse(readFileSync(path.join(results, file), 'utf8')),
);
const passed = runs.reduce((sum, { passes }) => sum + passes, 0);
const failed = runs.reduce((sum, { failures }) => sum + failures, 0);
console.log(`${passed} passed, ${failed} failed`);
