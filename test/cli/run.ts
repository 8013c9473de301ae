import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hostForOneRun } from '../../server/src/host/node.ts';
import { run } from '../../server/src/cli/run.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';

/** A folder of files that is gone after the test. */
export class Folder {
  readonly path = mkdtempSync(path.join(os.tmpdir(), 'deployment-plan-'));

  constructor(files: Record<string, string | Uint8Array> = {}) {
    // The workspace ends here, whatever lies above.
    mkdirSync(path.join(this.path, '.git'));
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(path.join(this.path, file)), { recursive: true });
    writeFileSync(path.join(this.path, file), content);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder. */
export async function cli(
  cwd: string,
  args: readonly string[],
  stdin: string | Uint8Array = '',
  write: Terminal['writeFile'] = (file, text) => writeFile(file, text),
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const status = await run(args, {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    stdin: () => Promise.resolve(typeof stdin === 'string' ? Buffer.from(stdin) : stdin),
    cwd,
    colours: false,
    live: false,
    now: () => Date.parse('2026-03-01T12:00:00Z'),
    files: hostForOneRun(),
    writeFile: write,
    interruption: () => new AbortController().signal,
  });
  return { status, stdout, stderr };
}
