import { commands, FileType, l10n, Uri, window, workspace } from 'vscode';

/** `deploymentPlan.openRuleDocumentation`: a rule's page, from the extension itself; asks for the rule where none is given. */
export async function openRuleDocumentation(extensionUri: Uri, rule: unknown): Promise<void> {
  const folder = Uri.joinPath(extensionUri, 'docs', 'rules');
  const name = typeof rule === 'string' ? rule : await askRule(folder);
  if (name === undefined) return;
  // The name becomes part of a path, and may come from anywhere.
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new Error(l10n.t('“{0}” is not the name of a rule.', name));
  const page = Uri.joinPath(folder, `${name}.md`);
  try {
    await workspace.fs.stat(page);
  } catch {
    throw new Error(l10n.t('There is no page about the rule “{0}”.', name));
  }
  await commands.executeCommand('markdown.showPreview', page);
}

async function askRule(folder: Uri): Promise<string | undefined> {
  const entries = await workspace.fs.readDirectory(folder);
  const rules = entries
    .filter(([file, type]) => type === FileType.File && file.endsWith('.md') && file !== 'README.md')
    .map(([file]) => file.slice(0, -'.md'.length))
    .sort();
  return window.showQuickPick(rules, {
    title: l10n.t('Rule Documentation'),
    placeHolder: l10n.t('The rule to read about'),
  });
}
