import type * as vscode from 'vscode';

/** Resolves when `holds`, asked now and at every `event`, says so. What never comes is the test's time-out. */
export async function until<T>(event: vscode.Event<T>, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const listener = event(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}
