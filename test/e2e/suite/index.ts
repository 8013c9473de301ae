// Runs in the extension host.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import { screenshot } from './window.ts';

/** Tells our lines from VS Code's in the window's console; the launcher takes it off. */
const mark = '│ ';
const results = path.join(__dirname, '../test-results');

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, slow: 2_000, forbidOnly: true });
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => {
    console.log(mark + format(...line));
  };
  mocha.fgrep(process.env['E2E_GREP'] ?? '');
  for (const file of (await readdir(__dirname)).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (test?.isFailed()) await screenshot(`failed/${test.fullTitle().replace(/[^\w]+/g, '-')}`);
    },
  });
  await mocha.loadFilesAsync();
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats!);
    });
  });
  await mkdir(results, { recursive: true });
  await writeFile(path.join(results, 'e2e.json'), JSON.stringify({ passes, failures }));
  if (failures > 0) throw new Error(`${String(failures)} tests failed`);
}
