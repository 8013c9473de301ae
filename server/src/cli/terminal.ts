import type { Host } from '../workspace/host.ts';

/** What a command sees of the world outside; tests pass in their own. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  readonly colours: boolean;
  /** Somebody is watching: what is under way may be shown on standard error. */
  readonly live: boolean;
  readonly now: () => number;
  readonly files: Host;
  /** Writes a file that `--fix` has put right. */
  readonly writeFile: (file: string, text: string) => Promise<void>;
  /** From now on the user's wish to end aborts the signal and does not end the process. */
  readonly interruption: () => AbortSignal;
}

/** 0: fine; 1: findings; 2: wrong use or an unreadable input; 130: interrupted, as shells count. */
export type ExitStatus = 0 | 1 | 2 | 130;

export interface Command {
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitStatus>;
}
