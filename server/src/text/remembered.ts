/** So many texts are kept at least, and twice as many at most. */
const least = 1000;

/**
 * A reading of text, kept for texts that come again: those of a section that is typed in come with each keystroke. What is
 * read must hang on the text alone, and nobody may change it.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly value: T }>();
  let former = recent;
  return (text) => {
    const found = recent.get(text) ?? former.get(text);
    if (found) return found.value;
    if (recent.size >= least) {
      former = recent;
      recent = new Map();
    }
    // A part of a document would keep all of it in memory.
    const own = text.length < shared ? text : (JSON.parse(JSON.stringify(text)) as string);
    const value = read(own);
    recent.set(own, { value });
    return value;
  };
}

/** From this length on V8 has a part of a string share the memory of the whole. */
const shared = 13;
