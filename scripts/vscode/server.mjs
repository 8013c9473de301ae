// Starts the VS Code server on a free loopback port.
import path from 'node:path';
import { start } from './children.mjs';
import { vscodeServer } from './install.mjs';

/**
 * @param {{ dataDir: string }} options where it keeps settings, state and logs
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startServer({ dataDir }) {
  const folder = await vscodeServer();
  const { child, closed, stop } = start(
    process.execPath,
    [
      path.join(folder, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', dataDir, '--extensions-dir', path.join(dataDir, 'extensions')],
      // A built VS Code honours the test payload of the address only with this flag.
      ...['--enable-smoke-test-driver', '--telemetry-level', 'off', '--disable-workspace-trust'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );

  let output = '';
  const port = await new Promise((resolve, reject) => {
    child.on('error', reject);
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void closed.then((code) => reject(new Error(`The VS Code server ended with status ${code}:\n${output.trim().slice(-2000)}`)));
  });
  return { port, stop };
}

/**
 * The address of a page with a folder open and extensions under development.
 * @param {number} port
 * @param {{ folder: string, extensions: string[], tests?: string, kind?: string, openFile?: string }} what
 */
export function pageAddress(port, { folder, extensions, tests, kind, openFile }) {
  const authority = `127.0.0.1:${port}`;
  const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...extensions.map((extension) => ['extensionDevelopmentPath', remote(extension)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(kind ? [['extensionDevelopmentKind', kind]] : []),
    ...(openFile ? [['openFile', remote(openFile)]] : []),
  ];
  const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
