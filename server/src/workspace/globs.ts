import picomatch from 'picomatch/posix.js';

/** Whether a path, relative to the configuration, is one of those that the globs name. */
export type Matcher = (path: string) => boolean;

/** `./` and a folder's closing slash are ways of speaking: `plans/` means all that lies in it. */
export function globMatcher(globs: readonly string[]): Matcher {
  if (globs.length === 0) return () => false;
  const cleaned = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, '/**'));
  const matches = picomatch(cleaned, { dot: true });
  return (path) => matches(path);
}
