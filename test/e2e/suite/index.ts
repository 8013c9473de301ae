// Runs in the extension host.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import { finish, print } from './report.ts';
import { screenshot } from './window.ts';
import { closeAll } from './workspace.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 90_000, slow: 2_000, forbidOnly: true });
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => print(format(...line));
  mocha.fgrep(process.env['E2E_GREP'] ?? '');
  for (const file of (await readdir(__dirname)).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (test?.isFailed()) await screenshot(`failed/${test.fullTitle().replace(/[^\w]+/g, '-')}`);
      await closeAll();
    },
  });
  await mocha.loadFilesAsync();
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  await finish(stats);
}
