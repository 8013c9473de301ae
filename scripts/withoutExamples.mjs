import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What a rule's file holds for its tests and its page, and a shipped rule has no use for, with what stands for it. */
const leftOut = new Map([
  ['rationale', "''"],
  ['valid', '[]'],
  ['invalid', '[]'],
]);

/**
 * Bundles rules without their examples and explanations.
 * @type {import('esbuild').Plugin}
 */
export const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: strip(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** @param {string} source */
function strip(source) {
  if (!source.includes('defineRule(')) return source;
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineRule') {
      const [rule] = node.arguments;
      for (const property of rule && ts.isObjectLiteralExpression(rule) ? rule.properties : []) {
        if (!ts.isPropertyAssignment(property)) continue;
        const text = leftOut.get(property.name.getText());
        const { initializer } = property;
        if (text !== undefined) edits.push({ start: initializer.getStart(), end: initializer.end, text });
      }
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ES2023, true));
  return edits.reduceRight(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    source,
  );
}
