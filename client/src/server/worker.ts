import { workspace } from 'vscode';
import type { Uri } from 'vscode';

/** A web worker: `port`, which the library has a type of its own for, is the worker itself. */
export interface WebWorker {
  port: never;
  stop: () => void;
}

/** What the browser gives an extension; declared here because the desktop's types know no workers. */
declare const Worker: new (url: string) => { terminate: () => void };
declare const Blob: new (parts: Uint8Array[], options: { type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

/**
 * Starts a web worker that runs `script`. From an extension that a remote machine holds, VS Code starts none by its
 * address; its text can be read all the same.
 */
export async function startWorker(script: Uri): Promise<WebWorker> {
  const worker = await create(script);
  return {
    port: worker as never,
    stop() {
      worker.terminate();
    },
  };
}

async function create(script: Uri): Promise<InstanceType<typeof Worker>> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const text = await workspace.fs.readFile(script);
    return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  }
}
