import { FileSystemError, l10n, Uri, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import { cleanPath, pathProblem } from './fileName.ts';
import { askText } from './steps.ts';
import type { Outcome, StepFrame } from './steps.ts';

/** Where new plans go by default: the folder that was clicked, else the active document's or the first one. */
export interface Home {
  folder: WorkspaceFolder;
  /** Path of the folder that was clicked, relative to the workspace folder; empty for that folder itself. */
  below: string;
}

/** Finds the home; none where no folder is open. */
export function homeFor(clicked: Uri | undefined): Home | undefined {
  const near = clicked ?? window.activeTextEditor?.document.uri;
  const folder = (near && workspace.getWorkspaceFolder(near)) ?? workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  const inside = clicked && workspace.getWorkspaceFolder(clicked) === folder;
  const below = inside ? clicked.path.slice(folder.uri.path.length).replace(/^\/+|\/+$/g, '') : '';
  return { folder, below };
}

/** Asks for the file to write, and whether an existing one may go. */
export async function askDestination(
  frame: StepFrame,
  home: Home | undefined,
  proposed: string,
  what: 'plan' | 'template' = 'plan',
): Promise<Outcome<{ uri: Uri; overwrite: boolean }>> {
  if (!home) return askSystem(proposed, what);
  const name = proposed.slice(proposed.lastIndexOf('/') + 1);
  let path = home.below === '' ? proposed : `${home.below}/${name}`;
  for (;;) {
    const prompt =
      what === 'plan'
        ? l10n.t('Where in {0} to create the plan', home.folder.name)
        : l10n.t('Where in {0} to create the template', home.folder.name);
    const asked = await askText(frame, prompt, path, pathProblem);
    if (asked.kind !== 'answer') return asked;
    path = cleanPath(asked.value);
    const uri = Uri.joinPath(home.folder.uri, path);
    if (!(await exists(uri))) return { kind: 'answer', value: { uri, overwrite: false } };
    const overwrite = l10n.t('Overwrite');
    const choice = await window.showWarningMessage(
      l10n.t('{0} exists already.', path),
      { modal: true, detail: l10n.t('Overwriting replaces what it holds.') },
      overwrite,
      l10n.t('Choose Another Name'),
    );
    if (choice === overwrite) return { kind: 'answer', value: { uri, overwrite: true } };
    if (choice === undefined) return { kind: 'cancel' };
  }
}

/** The system's own dialogue, which asks about existing files by itself. */
async function askSystem(
  proposed: string,
  what: 'plan' | 'template',
): Promise<Outcome<{ uri: Uri; overwrite: boolean }>> {
  const uri = await window.showSaveDialog({
    title: what === 'plan' ? l10n.t('Create the Plan') : l10n.t('Create the Template'),
    saveLabel: l10n.t('Create'),
    defaultUri: Uri.file(`/${proposed.slice(proposed.lastIndexOf('/') + 1)}`),
    filters: { [l10n.t('Deployment plans')]: ['md', 'yaml', 'yml'] },
  });
  return uri ? { kind: 'answer', value: { uri, overwrite: true } } : { kind: 'back' };
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // Anything but "not there" means that something is there which must not be written over unasked.
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}
