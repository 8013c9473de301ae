/** Whether two ways to write a person's name mean the same one: pure text. */

function words(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/** `Ada`, `@ada.byron` and `Byron, Ada` are Ada Byron; `Ada Smith` is not. */
export function isSamePerson(written: string, me: string): boolean {
  const own = words(me);
  const theirs = words(written);
  if (own.length === 0 || theirs.length === 0) return false;
  if (theirs.every((word) => own.includes(word)))
    return theirs.length > 1 || theirs[0] === own[0] || own.length === 1 || written.startsWith('@');
  // Who signs with a first name alone is meant by every full name that begins with it.
  if (own.length === 1 && theirs[0] === own[0]) return true;
  // `@abyron` and `@adabyron`
  const handle = written.startsWith('@') ? theirs.join('') : '';
  const [first = '', last = ''] = [own[0], own.at(-1)];
  return handle !== '' && (handle === own.join('') || handle === first.charAt(0) + last);
}

/** Whether one of several who are named is this person. */
export function names(written: string, me: string): boolean {
  return written.split(/\s*(?:[,;/&+]|\band\b|\bund\b)\s*/).some((one) => isSamePerson(one, me));
}

/** A name as a stamp carries it: one word. */
export function handleOf(name: string): string {
  return name
    .trim()
    .replace(/^@/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
