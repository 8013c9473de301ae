/** What the browser gives an extension; declared here because the desktop's types know no workers. */
declare const Worker: new (url: string) => never;

/** Starts a web worker that runs `script`. */
export function startWorker(script: string): Promise<never> {
  return Promise.resolve(new Worker(script));
}
