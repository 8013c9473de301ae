// Runs in the extension host of a browser, a worker without Node.js.
import 'mocha/mocha.js';
import { finish, print } from '../suite/report.ts';
import { closeAll } from '../suite/workspace.ts';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 90_000, slow: 2_000 });
  Mocha.reporters.Base.consoleLog = (first = '', ...rest: unknown[]) => {
    // Mocha writes with printf's directives, and the browser's build of it has nothing that fills them in.
    print(String(first).replace(/%[sd]/g, () => String(rest.shift())));
  };
  mocha.rootHooks({ afterEach: closeAll });
  await import('./startup.test.ts');
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  await finish(stats);
}
