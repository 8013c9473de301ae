// `npm start` and `npm test` come through here, so that both work in a fresh clone. Runs on Node.js 20 without any
// package; what it starts runs on the Node.js of node_modules/.bin.
import { statSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';

const inner = new Map([
  ['start', 'start:vscode'],
  ['test', 'test:all'],
]);
const root = path.dirname(import.meta.dirname);
const [wanted = '', ...rest] = process.argv.slice(2);
const script = inner.get(wanted);

if (!script) {
  console.error(`bootstrap: say one of ${[...inner.keys()].join(', ')}`);
  process.exit(2);
}

/** Time of the last change; 0 where there is no such file. @param {string} file */
const changed = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file at the end of an installation, so a broken one counts as none.
if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Installing what package-lock.json names …');
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (code !== 0) {
    console.error(`npm ci failed with status ${code}; is the npm registry within reach?`);
    process.exit(code);
  }
}

// Ctrl-C reaches the child too; it ends what it started, and we pass its status on.
process.on('SIGINT', () => undefined);
const { code } = await npm(['run', '--silent', script, ...(rest.length > 0 ? ['--', ...rest] : [])], {
  cwd: root,
});
process.exitCode = code;
