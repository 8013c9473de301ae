import ts from 'typescript';

/** What a rule's file holds for its tests and its page, and a shipped rule has no use for, with what stands for it. */
const leftOut = new Map([
  ['rationale', "''"],
  ['valid', '[]'],
  ['invalid', '[]'],
]);

/**
 * The edits that take a rule's examples and explanation out of its file.
 * @param {ts.SourceFile} file
 * @returns {{ start: number, end: number, text: string }[]}
 */
export function withoutExamples(file) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'defineRule') {
      const [rule] = node.arguments;
      for (const property of rule && ts.isObjectLiteralExpression(rule) ? rule.properties : []) {
        if (!ts.isPropertyAssignment(property)) continue;
        const text = leftOut.get(property.name.getText(file));
        const { initializer } = property;
        if (text !== undefined) edits.push({ start: initializer.getStart(file), end: initializer.end, text });
      }
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}
