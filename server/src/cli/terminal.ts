/** What a command sees of the world outside; tests pass in their own. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  readonly colours: boolean;
  readonly now: () => number;
  /** Writes a file that `--fix` has put right. */
  readonly writeFile: (file: string, text: string) => Promise<void>;
}

/** 0: fine; 1: findings; 2: wrong use or an unreadable input. */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitStatus>;
}
