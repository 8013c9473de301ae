/** File names for new plans. */
import { l10n } from 'vscode';

const BLANK = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** Text as part of a file name: letters and digits of any script, the rest as single hyphens. */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** A template's file name with its blanks filled; what stays unanswered is left out. */
export function fillFileName(file: string, values: Readonly<Record<string, string>>): string {
  const filled = file.replace(BLANK, (_, name: string) => slugify(values[name] ?? ''));
  const segments = filled.split('/').map((segment) =>
    segment
      .replace(/-{2,}/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/-+(?=\.)/g, ''),
  );
  const path = segments.filter((segment) => segment !== '').join('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  // Nothing but an ending is left, or a hidden file nobody asked for.
  return name === '' || name.startsWith('.')
    ? `${path.slice(0, path.length - name.length)}plan${name}`
    : path;
}

/** Why a path is no place for a new plan; nothing where it is one. */
export function pathProblem(path: string): string | undefined {
  const trimmed = path.trim().replace(/\\/g, '/');
  if (trimmed === '') return l10n.t('Give the file a name.');
  if (/^([a-z]:|\/)/i.test(trimmed)) return l10n.t('Give a path inside the workspace folder.');
  if (trimmed.split('/').includes('..')) return l10n.t('The path leads out of the workspace folder.');
  if (trimmed.endsWith('/')) return l10n.t('This is a folder. Give the file a name.');
  if (!/\.(md|markdown|ya?ml)$/i.test(trimmed)) return l10n.t('End the name in .md, .yaml or .yml.');
  return undefined;
}

/** A path as it is written into the workspace. */
export function cleanPath(path: string): string {
  return path
    .trim()
    .replace(/\\/g, '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}

/** The path of a copy beside its original: what is called otherwise now is so in its name too; never the same path. */
export function copyName(path: string, renamed: readonly (readonly [string, string])[]): string {
  const at = path.lastIndexOf('/') + 1;
  let name = path.slice(at);
  for (const [old, now] of renamed) {
    const [before, after] = [slugify(old), slugify(now)];
    if (before !== '' && after !== '') name = name.replace(before, () => after);
  }
  if (name === path.slice(at)) name = name.replace(/((?:\.deployment-plan)?\.\w+)$/, '-next$1');
  return path.slice(0, at) + name;
}
