import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { analyze, createEnvironment } from '../server/src/analyze.ts';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { defaultSettings } from '../server/src/settings.ts';
import { bindingEdit } from '../server/src/template/bind.ts';
import { fillYaml, fillMarkdown, lookupIn } from '../server/src/template/fill.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { fileNameFor, instantiate, slugify } from '../server/src/template/instantiate.ts';

const builtIn = await readBuiltInTemplates();
const environment = createEnvironment(defaultSettings, builtIn);

function templateFrom(fileName: string, text: string) {
  return createEnvironment(defaultSettings, [{ fileName, text, source: 'built-in' }]).templates[0]!;
}

describe('a new plan from a template', () => {
  for (const template of environment.templates) {
    it(`is bound to ${template.name}, fits it wholly and has no blank left that was given`, () => {
      const values = Object.fromEntries(
        template.ask.map((name) => [name, `O'Neill: "the ${name.toLowerCase()}" #1`]),
      );
      const text = instantiate(template, values);
      const { format } = template.plan;
      const analysis = analyze({ text, format, fileName: '' }, environment);
      assert.equal(analysis.template?.template.name, template.name);
      assert.equal(analysis.template.bound, 'named');
      assert.deepEqual(analysis.plan.problems, []);
      for (const name of template.ask) assert(!text.includes(`{{${name}}}`), name);
    });
  }

  it('says in front matter what it is bound to', () => {
    const template = templateFrom('plain.md', '# Plan for {{SERVICE}}\n\n**Lead:** [Lead]\n');
    assert.equal(
      instantiate(template, { SERVICE: 'billing', Lead: 'Ann' }),
      '---\ndeployment-plan: plain\n---\n\n# Plan for billing\n\n**Lead:** Ann\n',
    );
  });

  it('is read however broken its front matter is', () => {
    for (const front of ['name: "a', 'name: *nobody', 'name: &a [*a]', 'a: b: c']) {
      const { name, body } = templateFrom('plain.md', `---\n${front}\n---\n\n# Plan\n`);
      assert.equal(name, 'plain', front);
      assert.match(body, /^# Plan$/m);
    }
  });

  it('keeps what else front matter says', () => {
    const template = templateFrom('x.md', '---\nname: house\nowner: "{{OWNER}}"\n---\n\n# Plan\n');
    assert.equal(
      instantiate(template, { OWNER: 'a "b"' }),
      '---\ndeployment-plan: house\nowner: "a \\"b\\""\n---\n\n# Plan\n',
    );
  });

  it('keeps CR LF', () => {
    const template = templateFrom('x.md', '# Plan {{A}}\r\n\r\nText\r\n');
    assert.equal(
      instantiate(template, { A: '1' }),
      '---\r\ndeployment-plan: x\r\n---\r\n\r\n# Plan 1\r\n\r\nText\r\n',
    );
  });

  it('takes no thematic break for front matter', () => {
    const template = templateFrom('x.md', '---\nSome words\n---\n\n# Plan {{A}}\n');
    assert.equal(
      instantiate(template, { A: '1' }),
      '---\ndeployment-plan: x\n---\n\n---\nSome words\n---\n\n# Plan 1\n',
    );
  });

  it('binds YAML at its root, behind comments and the start of the document', () => {
    const template = templateFrom('x.yaml', '# About\n---\ntitle: "{{A}}"\n');
    assert.equal(instantiate(template, { A: '1' }), '# About\n---\ndeployment-plan: x\ntitle: "1"\n');
  });

  it('leaves no second binding', () => {
    const template = templateFrom('x.yaml', 'title: a\ndeployment-plan: other\n');
    assert.equal(instantiate(template, {}), 'title: a\ndeployment-plan: x\n');
  });

  it('quotes a name that YAML would read otherwise', () => {
    const template = templateFrom('x.md', '---\nname: "a: b"\n---\n# Plan\n');
    assert.match(instantiate(template, {}), /^---\ndeployment-plan: "a: b"\n---\n/);
  });
});

describe('blanks', () => {
  const fill = (text: string, values: Record<string, string>) => fillMarkdown(text, lookupIn(values));

  it('are named without regard to case, underscores and hyphens', () => {
    assert.equal(fill('{{PLAN_NUMBER}} {{ plan-number }} [Plan Number]', { 'plan number': '7' }), '7 7 7');
  });

  it('without a value stay as they are', () => {
    assert.equal(fill('{{A}} [B]', { C: 'c' }), '{{A}} [B]');
  });

  it('are neither boxes nor links', () => {
    const text = '- [x] [x](a.md) [x][y] [[x]]';
    assert.equal(fill(text, { y: '1' }), text);
    assert.equal(fill('[[US-{{x}}]] [x](a.md)', { x: '1' }), '[[US-1]] [x](a.md)');
  });

  it('hold one line, and do not end a cell', () => {
    assert.equal(fill('| {{A}} |\n{{A}}', { A: 'b | c\nd' }), '| b \\| c d |\nb | c d');
  });

  it('are not expanded again, whatever a value says', () => {
    assert.equal(fill('{{A}}', { A: '{{B}} $& $1', B: 'no' }), '{{B}} $& $1');
  });

  it('that are choices take one option, whatever parts the options', () => {
    const values = { 'Low / High': 'High', 'blue-green / canary': 'Canary', 'GO/NO-GO': 'a: b' };
    const markdown =
      '# Plan\n\n**Risk:** [Low | High]\n\n**Strategy:** Blue-Green / Canary\n\n**Status:** Draft / Planned\n';
    assert.equal(
      instantiate(templateFrom('x.md', markdown), values),
      '---\ndeployment-plan: x\n---\n\n# Plan\n\n**Risk:** High\n\n**Strategy:** Canary\n\n**Status:** Draft / Planned\n',
    );
    const yaml = 'title: Plan\nrisk: Low / High\ndecision: GO / NO-GO\nstrategy: "Blue-Green / Canary"\n';
    assert.equal(
      instantiate(templateFrom('x.yaml', yaml), values),
      'deployment-plan: x\ntitle: Plan\nrisk: High\ndecision: \'a: b\'\nstrategy: "Canary"\n',
    );
  });

  it('in YAML are escaped as their quotes ask', () => {
    const text = `a: '{{V}}'\nb: "{{V}}"\nc: x {{V}}\nd: |\n  x {{V}}\n# {{V}}\n`;
    const value = `it's: "so" # \\n`;
    const filled = fillYaml(text, lookupIn({ V: value }));
    assert.deepEqual(parseDocument(filled).toJS(), {
      a: value,
      b: value,
      c: `x ${value}`,
      d: `x ${value}\n`,
    });
  });
});

describe('file names', () => {
  it('are made of the values', () => {
    const file = 'DP-{{NUMBER}}-{{STORY_NAME}}.md';
    assert.equal(
      fileNameFor({ file }, { NUMBER: '014', 'story name': 'Überweisung / Pay now!' }),
      'DP-014-uberweisung-pay-now.md',
    );
  });

  it('never lead elsewhere', () => {
    assert.equal(fileNameFor({ file: '{{A}}/{{B}}.md' }, { A: '../..', B: '.ssh/x' }), 'a/ssh-x.md');
    assert.equal(fileNameFor({ file: '/../C:\\.\\plans//{{A}}.md' }, { A: 'x' }), 'plans/x.md');
  });

  it('name the blanks that have no value', () => {
    assert.equal(fileNameFor({ file: '{{RELEASE_NAME}}.md' }, {}), 'release-name.md');
  });

  it('keep versions', () => assert.equal(slugify('v2.1.0-RC 1'), 'v2.1.0-rc-1'));
});

describe('binding a document to a template', () => {
  const bind = (text: string, name = 'house', format: 'markdown' | 'yaml' = 'markdown') =>
    applyEdits(text, [bindingEdit(text, format, name)]);

  it('writes front matter, or into it', () => {
    assert.equal(bind('# Plan\n'), '---\ndeployment-plan: house\n---\n\n# Plan\n');
    assert.equal(bind('# Plan\r\n'), '---\r\ndeployment-plan: house\r\n---\r\n\r\n# Plan\r\n');
    assert.equal(
      bind('---\nid: 7 # own\n---\n# Plan\n'),
      '---\ndeployment-plan: house\nid: 7 # own\n---\n# Plan\n',
    );
    assert.equal(bind('---\n---\n# Plan\n'), '---\ndeployment-plan: house\n---\n# Plan\n');
    assert.match(bind('---\nWords\n---\n'), /^---\ndeployment-plan: house\n---\n\n---\nWords\n---\n$/);
  });

  it('changes what the document says already, and nothing else', () => {
    const front = '---\nid: 7\ndeployment-plan:   "old one"  # why\n---\n# Plan\n';
    assert.equal(bind(front), front.replace('"old one"', 'house'));
    assert.equal(bind(front, 'a: b'), front.replace('"old one"', '"a: b"'));
    assert.equal(bind('---\ndeployment-plan:\nid: 7\n---\n'), '---\ndeployment-plan: house\nid: 7\n---\n');
    const comment = 'Words\n\n<!-- deployment-plan: old -->\n\n# Plan\n';
    assert.equal(bind(comment), comment.replace('old', 'house'));
  });

  it('works in YAML', () => {
    assert.equal(bind('', 'house', 'yaml'), 'deployment-plan: house\n');
    assert.equal(
      bind('# About\n---\ntitle: a\n', 'house', 'yaml'),
      '# About\n---\ndeployment-plan: house\ntitle: a\n',
    );
    assert.equal(bind('{ title: a }', 'house', 'yaml'), '{deployment-plan: house,  title: a }');
    const old = "title: a\ndeployment-plan: 'x y' # why\n";
    assert.equal(bind(old, 'house', 'yaml'), old.replace("'x y'", 'house'));
  });
});
