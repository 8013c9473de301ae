import ts from 'typescript';

/**
 * What stands for a property of Unicode in what ships, within the brackets of a class. Each `\p{L}` has hundreds of
 * ranges, and each pattern with one takes a millisecond to compile when it is first used; these take a twentieth.
 * They are coarse outside ASCII: all signs of a script count as its letters, and what lies beyond the basic plane is none.
 */
export const classes = new Map([
  [
    'L',
    'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3006\\u3041-\\ufdff' +
      '\\ufe70-\\ufefe\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc',
  ],
  ['N', '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\uff10-\\uff19'],
  // Of languages that have capital letters: Latin, Greek, Cyrillic.
  ['Lu', `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de${capitals(0x100, 0x17f)}\\u0386-\\u03ab\\u0400-\\u042f`],
]);

/** @param {number} from @param {number} to */
function capitals(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))
    .filter((character) => /\p{Lu}/u.test(character))
    .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * The edits that put coarse classes into a file's patterns, be they literals or strings.
 * @param {ts.SourceFile} file
 * @returns {{ start: number, end: number, text: string }[]}
 */
export function coarsePatterns(file) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  const property = /\\\\?p\{(\w+)\}|\\\\?.|[[\]]/gs;
  /** @param {ts.Node} node @param {boolean} inClass */
  const change = (node, inClass) => {
    const start = node.getStart(file);
    let within = inClass;
    for (const match of node.getText(file).matchAll(property)) {
      const [text, name] = match;
      if (text === '[') within = true;
      else if (text === ']') within = false;
      const coarse = name === undefined ? undefined : classes.get(name);
      if (coarse === undefined) continue;
      const from = start + match.index;
      edits.push({ start: from, end: from + text.length, text: within ? coarse : `[${coarse}]` });
    }
    return within;
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)) change(node, false);
    else if (ts.isTemplateExpression(node)) {
      let within = change(node.head, false);
      for (const { expression, literal } of node.templateSpans) {
        visit(expression);
        within = change(literal, within);
      }
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}
