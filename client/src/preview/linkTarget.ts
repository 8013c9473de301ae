/** Where a link of a previewed plan leads. */
export type LinkTarget =
  /** A web page or an address to write to. */
  | { kind: 'external'; href: string }
  /** A file of the workspace: relative to the plan, or to the workspace folder where `path` begins with a slash. */
  | { kind: 'file'; path: string; fragment: string }
  /** A link that a document may not follow, such as one that runs a command. */
  | { kind: 'refused' };

const EXTERNAL = new Set(['http', 'https', 'mailto', 'tel']);

/** Reads the link as the document wrote it. */
export function linkTarget(href: string): LinkTarget {
  // A browser drops control characters and blanks before it looks at the scheme, so look at it the same way.
  // eslint-disable-next-line no-control-regex
  const clean = href.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    return EXTERNAL.has(scheme) ? { kind: 'external', href: clean } : { kind: 'refused' };
  if (clean === '' || clean.startsWith('//') || clean.startsWith('\\')) return { kind: 'refused' };
  const hash = clean.indexOf('#');
  const beforeHash = hash < 0 ? clean : clean.slice(0, hash);
  const path = decode(beforeHash.split('?')[0] ?? '');
  return { kind: 'file', path, fragment: hash < 0 ? '' : decode(clean.slice(hash + 1)) };
}

/** The zero-based line that a fragment such as `L12` names. */
export function fragmentLine(fragment: string): number | undefined {
  const line = /^L(\d+)/i.exec(fragment)?.[1];
  return line === undefined ? undefined : Math.max(0, Number(line) - 1);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
