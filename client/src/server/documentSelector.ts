import { workspace } from 'vscode';

/** One language on one file system. */
export interface LanguageOnScheme {
  language: string;
  scheme: string;
}

const LANGUAGES = ['markdown', 'yaml'];

/**
 * The documents that the server may see: Markdown and YAML wherever a person can edit them. A selector cannot say "all
 * but", and the read-only views (source control, output, notebooks' cells) must stay out: a plan's old version beside
 * the new one in a diff would otherwise be checked as well.
 */
export function documentSelector(): LanguageOnScheme[] {
  const schemes = new Set([
    'file',
    'untitled',
    'vscode-remote',
    'vscode-vfs',
    'vscode-userdata',
    'vscode-test-web',
  ]);
  for (const folder of workspace.workspaceFolders ?? []) schemes.add(folder.uri.scheme);
  for (const document of workspace.textDocuments) {
    if (workspace.fs.isWritableFileSystem(document.uri.scheme) === true) schemes.add(document.uri.scheme);
  }
  return [...schemes].flatMap((scheme) => LANGUAGES.map((language) => ({ language, scheme })));
}

/** Whether a document is one that the server may see. */
export function isSelected(document: { languageId: string; uri: { scheme: string } }): boolean {
  return documentSelector().some(
    ({ language, scheme }) => language === document.languageId && scheme === document.uri.scheme,
  );
}
