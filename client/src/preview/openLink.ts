import { commands, env, l10n, Range, Uri, window, workspace } from 'vscode';
import type { TextDocumentShowOptions } from 'vscode';
import { fragmentLine, linkTarget } from './linkTarget.ts';

/** Follows a link of a plan: files in the editor, web pages in the browser, commands never. */
export async function openLink(plan: Uri, href: string): Promise<void> {
  const target = linkTarget(href);
  if (target.kind === 'refused') {
    void window.showWarningMessage(
      l10n.t('Deployment Plan: a plan may not open this kind of link: {0}', href.slice(0, 100)),
    );
    return;
  }
  if (target.kind === 'external') {
    await env.openExternal(Uri.parse(target.href, true));
    return;
  }
  const uri = target.path === '' ? plan : resolve(plan, target.path);
  const line = fragmentLine(target.fragment);
  const options: TextDocumentShowOptions =
    line === undefined ? {} : { selection: new Range(line, 0, line, 0) };
  await commands.executeCommand('vscode.open', uri, options);
}

function resolve(plan: Uri, path: string): Uri {
  const root = workspace.getWorkspaceFolder(plan)?.uri;
  if (path.startsWith('/') && root) return Uri.joinPath(root, path);
  return Uri.joinPath(plan, '..', path);
}
