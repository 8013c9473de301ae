// Starts the VS Code server on a loopback port.
import path from 'node:path';
import { start } from './children.ts';
import type { Running } from './children.ts';
import { vscodeServer } from './install.ts';

export interface Server extends Pick<Running, 'closed' | 'stop'> {
  port: number;
}

/** `dataDir` is where it keeps settings, state and logs; port 0 is any that is free. */
export async function startServer(dataDir: string, wanted = '0'): Promise<Server> {
  const folder = await vscodeServer();
  const { child, closed, stop } = start(
    process.execPath,
    [
      path.join(folder, 'out/server-main.js'),
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        wanted,
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--server-data-dir', dataDir, '--extensions-dir', path.join(dataDir, 'extensions')],
      // A built VS Code honours the test payload of the address only with this flag.
      ...['--enable-smoke-test-driver', '--telemetry-level', 'off', '--disable-workspace-trust'],
    ],
    // Its sockets go where its data is, so that nothing of it stays behind.
    { ...process.env, XDG_RUNTIME_DIR: dataDir },
  );

  const port = await new Promise<number>((resolve, reject) => {
    let output = '';
    const read = (data: Buffer): void => {
      output += data.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    void closed.then((code) => {
      reject(new Error(`The VS Code server ended with status ${code}:\n${output.trim().slice(-2000)}`));
    });
  });
  return { port, closed, stop };
}

export interface Opening {
  /** The workspace. */
  folder: string;
  /** Folders of extensions under development. */
  extensions: string[];
  /** The module of the tests, which exports `run`. */
  tests?: string | undefined;
  /** Which extension host: `web` for the one in the browser. */
  kind?: string | undefined;
  /** A file to show. */
  file?: string;
}

/** The address of a page with a workspace open and extensions under development. */
export function pageAddress(port: number, { folder, extensions, tests, kind, file }: Opening): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (local: string): string => `vscode-remote://${authority}${encodeURI(path.resolve(local))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...extensions.map((extension) => ['extensionDevelopmentPath', remote(extension)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(kind ? [['extensionDevelopmentKind', kind]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}
