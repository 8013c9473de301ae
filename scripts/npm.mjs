// Runs npm, with the Node.js of the caller where npm itself started us.
import { spawn } from 'node:child_process';

/**
 * @param {string[]} args
 * @param {{ cwd: string, quiet?: boolean }} options `quiet` holds npm's output back unless it fails
 * @returns {Promise<{ code: number, output: string }>}
 */
export function npm(args, { cwd, quiet = false }) {
  const cli = process.env['npm_execpath'];
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // Only Windows needs a shell to find npm.cmd.
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
