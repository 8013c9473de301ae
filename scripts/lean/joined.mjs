import ts from 'typescript';

/**
 * The edits that make one template of the parts of a pattern, and a literal where nothing is put into it: the source has
 * each part on a line of its own, for its reader.
 * @param {ts.SourceFile} file
 * @returns {{ start: number, end: number, text: string }[]}
 */
export function joinedPatterns(file) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  /** @param {ts.Node} node @param {ts.Node} whole @param {string} [flags] */
  const join = (node, whole, flags) => {
    const parts = partsOf(node, file);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return false;
    const isLiteral = flags !== undefined && parts.every((part) => !ts.isTemplateExpression(part));
    const [opening, closing] = isLiteral ? ['/', `/${flags}`] : ['String.raw`', '`'];
    const outer = isLiteral ? whole : node;
    edits.push({ start: outer.getStart(file), end: first.getStart(file) + 1, text: opening });
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next) edits.push({ start: part.end - 1, end: next.getStart(file) + 1, text: '|' });
      else edits.push({ start: part.end - 1, end: outer.end, text: closing });
      const from = part.getStart(file);
      for (const { index: at, 0: sign } of part.getText(file).matchAll(/\\.|\//gs))
        if (isLiteral && sign === '/') edits.push({ start: from + at, end: from + at, text: '\\' });
    }
    return true;
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    const [pattern, flags] =
      ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp' ? (node.arguments ?? []) : [];
    const told = flags === undefined ? '' : ts.isStringLiteral(flags) ? flags.text : undefined;
    if (!(pattern ? join(pattern, node, told) : join(node, node))) ts.forEachChild(node, visit);
    else for (const part of partsOf(pattern ?? node, file)) ts.forEachChild(part, visit);
  };
  visit(file);
  return edits;
}

/**
 * What is joined in `[String.raw…, '…'].join('|')`, or one template alone; nothing of anything else.
 * @param {ts.Node} node @param {ts.SourceFile} file
 * @returns {readonly (ts.TemplateLiteral | ts.StringLiteral)[]}
 */
function partsOf(node, file) {
  const raw = rawOf(node, file);
  if (raw) return [raw];
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression: list } = node.expression;
  const [sign] = node.arguments;
  if (name.text !== 'join' || sign?.getText(file) !== "'|'" || !ts.isArrayLiteralExpression(list)) return [];
  const parts = list.elements.flatMap((element) =>
    ts.isStringLiteral(element) && !/[\\`]|\$\{/.test(element.getText(file))
      ? element
      : (rawOf(element, file) ?? []),
  );
  return parts.length === list.elements.length ? parts : [];
}

/** @param {ts.Node} node @param {ts.SourceFile} file */
function rawOf(node, file) {
  return ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'String.raw'
    ? node.template
    : undefined;
}
