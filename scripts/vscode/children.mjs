// Child processes that end, with all that they started, when we do.
import { spawn } from 'node:child_process';

const running = new Set();

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The group: the server's own children outlive it otherwise.
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Gone already.
  }
}

process.on('exit', () => running.forEach(end));

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  running.add(child);
  const closed = new Promise((resolve) => child.once('close', resolve));
  void closed.then(() => running.delete(child));
  const stop = async () => {
    end(child);
    await closed;
  };
  return { child, closed, stop };
}
