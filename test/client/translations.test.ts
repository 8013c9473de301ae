// Every text is there in every language, and no language has one that nothing shows.
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const table = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;
const blanks = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(([blank]) => blank).sort();

/** The texts that the client's sources hand to `l10n.t`. */
function shownTexts(): Set<string> {
  const texts = new Set<string>();
  for (const file of globSync('client/src/**/*.ts', {
    cwd: root,
    exclude: ['client/src/preview/webview/**'],
  })) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
        const [text] = node.arguments;
        assert(text && ts.isStringLiteral(text), `${file}: ${node.getText()} has no text of its own`);
        texts.add(text.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  }
  return texts;
}

describe('translations', () => {
  const languages = readdirSync(new URL('l10n/', root)).map(
    (name) => /^bundle\.l10n\.([a-z-]+)\.json$/.exec(name)?.[1] ?? name,
  );

  it('exist', () => assert.deepEqual(languages, ['de']));

  it('of the manifest name every text that it uses, and no other', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual(Object.keys(table('package.nls.json')).sort(), [...new Set(used)].sort());
  });

  it('leave no words in the manifest', () => {
    const { contributes } = JSON.parse(read('package.json')) as { contributes: Record<string, unknown> };
    const shown = /^(?:title|contents|description|markdownDescription)$/;
    const untranslated: string[] = [];
    const visit = (value: unknown, key: string, path: string): void => {
      if (typeof value === 'string' && shown.test(key) && !value.startsWith('%'))
        untranslated.push(`${path}: ${value}`);
      if (typeof value === 'object' && value !== null)
        for (const [inner, each] of Object.entries(value)) visit(each, inner, `${path}.${inner}`);
    };
    visit(contributes, '', '');
    // The name of the product is the same everywhere.
    assert.deepEqual(
      [...new Set(untranslated.map((each) => each.replace(/^[^:]*: /, '')))],
      ['Deployment Plan'],
    );
  });

  for (const language of languages) {
    it(`to ${language} are complete`, () => {
      const bundle = table(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(bundle).sort(), [...shownTexts()].sort());
      const manifest = table(`package.nls.${language}.json`);
      const english = table('package.nls.json');
      assert.deepEqual(Object.keys(manifest), Object.keys(english));
      for (const [text, translated] of Object.entries(bundle)) {
        assert.notEqual(translated, '', text);
        assert.deepEqual(blanks(translated), blanks(text), text);
      }
      const links = (text = ''): string[] => [...text.matchAll(/\(command:[^)]+\)/g)].map(([link]) => link);
      for (const [key, translated] of Object.entries(manifest)) {
        assert.notEqual(translated, '', key);
        assert.deepEqual(links(translated), links(english[key]), key);
        if (key.endsWith('.page')) assert.match(read(translated), /^# \S/, key);
      }
    });
  }
});
