import { workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** The editor notices within this time that a file was written; if not, it is left to saving to find out. */
const NOTICED_WITHIN_MS = 1000;

/**
 * Waits until a document without changes says what its file says. Another program may have written the file a moment ago:
 * what is changed before the editor has noticed cannot be saved without a decision between the two.
 */
export async function catchUp(document: TextDocument): Promise<void> {
  if (document.isDirty || document.isUntitled) return;
  const stored = await storedText(document);
  if (stored === undefined || same(stored, document.getText())) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      changes.dispose();
      resolve();
    };
    const timer = setTimeout(end, NOTICED_WITHIN_MS);
    const changes = workspace.onDidChangeTextDocument((change) => {
      if (change.document === document && change.contentChanges.length > 0) end();
    });
  });
}

/** Nothing where the file cannot be read, or is in an encoding that only the editor knows. */
async function storedText({ uri }: TextDocument): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The editor gives all lines of a document the same ending. */
function same(stored: string, shown: string): boolean {
  return stored === shown || stored.replace(/\r\n?/g, '\n') === shown.replace(/\r\n?/g, '\n');
}
