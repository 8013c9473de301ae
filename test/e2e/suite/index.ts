// Runs in the extension host.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { screenshot } from './window.ts';

const results = path.join(__dirname, '../test-results');

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, slow: 2_000, forbidOnly: true });
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
