/** Just enough of URIs to walk folders, whatever the scheme. */

/** The folder that a file or folder lies in; undefined for a root. */
export function parentOf(uri: string): string | undefined {
  const { prefix, path } = split(uri);
  const slash = path.lastIndexOf('/');
  if (slash < 0 || path === '/') return undefined;
  return prefix + (slash === 0 ? '/' : path.slice(0, slash));
}

/** The last segment, decoded. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** What lies in a folder under a name, which is not encoded. */
export function childOf(folder: string, name: string): string {
  return `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${encodeURIComponent(name)}`;
}

/** `path`, with slashes and neither encoded nor absolute, seen from `folder`; `..` climbs, but never above the root. */
export function joinUri(folder: string, path: string): string {
  const { prefix, path: base } = split(folder);
  const segments = base.split('/').filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(encodeURIComponent(segment));
  }
  return `${prefix}/${segments.join('/')}`;
}

/** The decoded path from a folder to what lies in it, `` for the folder itself; undefined for anything outside. */
export function relativeTo(folder: string, uri: string): string | undefined {
  // Mostly both are spelled alike.
  if (uri.startsWith(folder) && uri.charAt(folder.length) === '/')
    return decode(uri.slice(folder.length + 1));
  const base = decode(folder).replace(/\/$/, '');
  const whole = decode(uri);
  if (whole === base) return '';
  return whole.startsWith(`${base}/`) ? whole.slice(base.length + 1) : undefined;
}

/** What two spellings of one URI have in common: encoders differ in what they encode. */
export function comparable(uri: string): string {
  return decode(uri);
}

function split(uri: string): { prefix: string; path: string } {
  const prefix = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0] ?? '';
  return { prefix, path: uri.slice(prefix.length) };
}

/** A stray `%` is no reason to fail. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
