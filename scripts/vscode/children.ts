// Child processes that end, with all that they started, when we do.
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

type Child = ChildProcessByStdio<null, Readable, Readable>;

export interface Running {
  child: Child;
  /** Resolves to its exit status. */
  closed: Promise<number | null>;
  stop: () => Promise<void>;
}

const running = new Set<Child>();

function end(child: Child): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The group: the server's own children outlive it otherwise.
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Gone already.
  }
}

process.on('exit', () => {
  running.forEach(end);
});

export function start(command: string, args: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(command, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  running.add(child);
  const closed = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const stop = async (): Promise<void> => {
    end(child);
    await closed;
  };
  return { child, closed, stop };
}
