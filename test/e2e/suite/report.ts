// What every run says and leaves behind, in a desktop's extension host as in a browser's.
import * as vscode from 'vscode';
import { fileOf } from './workspace.ts';

/** Tells our lines from VS Code's in the window's console; the launcher takes it off. */
const mark = '│ ';

export function print(text: string): void {
  for (const line of text.split('\n')) console.log(mark + line);
}

/** Leaves the totals in the workspace for the process that started VS Code, and fails the run if a test did. */
export async function finish({ passes, failures }: { passes: number; failures: number }): Promise<void> {
  const totals = new TextEncoder().encode(JSON.stringify({ passes, failures }));
  await vscode.workspace.fs.writeFile(fileOf('.vscode/results.json'), totals);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
