/**
 * What esbuild leaves as it is, in patterns and in templates for them, as escapes, which mean the same there. V8 keeps a
 * source of nothing but ASCII in half of the memory that one other character asks for.
 * @param {string} source
 */
export function inAscii(source) {
  return source.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
