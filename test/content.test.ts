import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { analyze, createEnvironment } from '../server/src/analyze.ts';
import { defaultSettings } from '../server/src/settings.ts';
import { formatOf } from '../server/src/syntax/format.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface About {
  name: string;
  description: string;
  file: string;
  ask: string[];
}

function aboutOf(file: string): About {
  const text = read(`templates/${file}`);
  const yaml = file.endsWith('.yaml') ? text : (text.split(/^---$/m)[1] ?? '');
  const document = parseDocument(yaml);
  assert.deepEqual(document.errors, []);
  const about: unknown = document.toJS();
  return file.endsWith('.yaml') ? (about as { template: About }).template : (about as About);
}

describe('built-in templates', () => {
  for (const file of readdirSync(new URL('templates/', root))) {
    it(`${file} asks for every blank that it names, and for no other`, () => {
      const about = aboutOf(file);
      assert.equal(about.name, file.replace(/\.\w+$/, ''));
      assert.ok(about.description && !about.description.includes('\n'));
      assert.ok(about.ask.length >= 3 && about.ask.length <= 6);
      const text = read(`templates/${file}`);
      const named = new Set([...text.matchAll(/\{\{([A-Z][A-Z0-9_]*)\}\}/g)].map(([, name]) => name));
      assert.deepEqual([...named].sort(), [...about.ask].sort());
      for (const [, name] of about.file.matchAll(/\{\{(\w+)\}\}/g))
        assert.ok(name && about.ask.includes(name));
    });

    it(`${file} has only fences of YAML that parse`, () => {
      for (const [, yaml] of read(`templates/${file}`).matchAll(/^```ya?ml\n([\s\S]*?)^```/gm))
        assert.deepEqual(parseDocument(yaml ?? '').errors, []);
    });
  }
});

/** A snippet with its default values and the first of its choices. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$(?:CURRENT_YEAR|CURRENT_MONTH|CURRENT_DATE)/g, (name) =>
      name === '$CURRENT_YEAR' ? '2030' : '05',
    )
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^,|\\])+)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$0/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}

describe('snippets', () => {
  for (const language of ['markdown', 'yaml']) {
    const snippets = JSON.parse(read(`snippets/${language}.json`)) as Record<
      string,
      { prefix: string; description: string; body: string[] }
    >;
    for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
      it(`${language}: ${name}`, () => {
        assert.match(prefix, /^dp-[a-z-]+$/);
        assert.ok(description);
        const text = expand(body);
        assert.doesNotMatch(text, /\$\{\d|\$\d|\|\}/);
        assert(body.some((line) => /\$\{1[:|]|\$0/.test(line)));
        if (name.startsWith('Section: ')) {
          const { plan } = analyze(
            {
              text,
              format: formatOf(`x.${language === 'yaml' ? 'yaml' : 'md'}`),
              fileName: '',
              forced: true,
              isTemplate: false,
            },
            createEnvironment(defaultSettings, []),
          );
          const kind = plan.sections.find(({ heading }) => heading)?.kind;
          assert.equal(
            kind?.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
            name.slice(9),
          );
        }
        if (language === 'yaml') assert.deepEqual(parseDocument(text).errors, []);
      });
    }
    it(`${language}: one for every kind of section that a template has`, () => {
      const wanted =
        language === 'yaml'
          ? ['rollback', 'monitoring', 'steps']
          : [
              'rollback',
              'monitoring',
              'steps',
              'timeline',
              'smoke tests',
              'contacts',
              'risks',
              'communication',
              'strategy',
            ];
      for (const kind of wanted) assert(snippets[`Section: ${kind}`], kind);
    });
    it(`${language}: choices are those of the vocabulary`, () => {
      const header = Object.values(snippets).find(({ prefix }) => prefix === 'dp-header');
      assert.match(header?.body.join('\n') ?? '', /\|Draft,Planned,In Progress,Complete,Rolled Back\|/);
    });
    it(`${language}: no prefix twice`, () => {
      const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
    });
  }
});
