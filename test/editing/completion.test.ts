import assert from 'node:assert/strict';
import { completionsAt, type Completion } from '../../server/src/editing/completion/index.ts';
import { analyze, createEnvironment } from '../../server/src/analyze.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { analysisOf, environment, readCursor } from './support.ts';

const bound = '<!-- deployment-plan: feature -->\n\n# Deployment Plan\n\n';

function at(
  marked: string,
  format: 'markdown' | 'yaml' = 'markdown',
): { labels: string[]; apply: (label: string) => string; all: Completion[] } {
  const { text, offset } = readCursor(marked);
  const all = completionsAt(analysisOf(text, format), offset, environment);
  for (const { range } of all) {
    assert(range.start <= offset && offset <= range.end, 'around the cursor');
    assert(!/[\r\n]/.test(text.slice(range.start, range.end)), 'on one line');
  }
  const apply = (label: string): string => {
    const completion = all.find((candidate) => candidate.label === label);
    assert(completion, `${label} among ${all.map((each) => each.label).join(', ')}`);
    return applyEdits(text, [completion]);
  };
  return { labels: all.map(({ label }) => label), apply, all };
}

describe('completion', () => {
  it('offers the options of a choice, in place of all of them', () => {
    const { labels, apply } = at('# Plan\n\n**Strategy:** Blue-Green / Ca│nary / Rolling\n');
    assert.deepEqual(labels, ['Blue-Green', 'Canary', 'Rolling']);
    assert.equal(apply('Canary'), '# Plan\n\n**Strategy:** Canary\n');
  });

  it('offers the values of a status', () => {
    const { labels, apply } = at('# Plan\n\n**Status:** │\n');
    assert.deepEqual(labels, ['Draft', 'Planned', 'In Progress', 'Complete', 'Rolled Back']);
    assert.equal(apply('Planned'), '# Plan\n\n**Status:** Planned\n');
  });

  it('writes the space that is missing behind the colon', () => {
    assert.equal(at('# Plan\n\n**Risk Level:**│\n').apply('High'), '# Plan\n\n**Risk Level:** High\n');
  });

  it('replaces a value as far as it goes', () => {
    assert.equal(
      at('# Plan\n\n- Environment: Sta│ging\n').apply('Production'),
      '# Plan\n\n- Environment: Production\n',
    );
    assert.equal(
      at('# Plan\n\n| Field | Value |\n| --- | --- |\n| Status | Dr│aft |\n').apply('Planned'),
      '# Plan\n\n| Field | Value |\n| --- | --- |\n| Status | Planned |\n',
    );
  });

  it('offers the people that the plan names where it asks for one', () => {
    const people =
      '\n## Contacts\n\n| Role | Name | Phone |\n| --- | --- | --- |\n| Lead | Ann Lee | 1 |\n| DBA | [Name] | 2 |\n';
    const { labels, apply } = at(`# Plan\n\n**Owner:** A│\n${people}`);
    assert.deepEqual(labels, ['Ann Lee']);
    assert.equal(apply('Ann Lee'), `# Plan\n\n**Owner:** Ann Lee\n${people}`);
  });

  it('writes YAML in lower case', () => {
    assert.equal(
      at('title: Plan\nstatus: │\n', 'yaml').apply('in progress'),
      'title: Plan\nstatus: in progress\n',
    );
  });

  it('offers the sections that the template has and the plan lacks, with their body', () => {
    const { labels, apply } = at(`${bound}## 1. Pre-Deployment Checklist\n\n- [ ] Ready\n\n## │\n`);
    assert(!labels.includes('1. Pre-Deployment Checklist'));
    const text = apply('4. Rollback Procedure');
    assert.match(text, /\n## 4\. Rollback Procedure\n/);
    assert.match(text, /\n### Manual Rollback Steps\n/);
    assert(!text.includes('## ##'));
  });

  it('offers the fields that the template has there', () => {
    const { apply } = at(`${bound}## 2. Deployment Strategy\n\n**Strategy:** Canary\n**│\n`);
    assert.match(apply('Target Environment'), /\n\*\*Target Environment:\*\* \{\{ENVIRONMENT\}\}\n/);
  });

  it('offers the keys that a document template takes at the place, and no others', () => {
    const head = 'template:\n  id: plan\n  output:\n    format: markdown\n';
    const sections = '  sections:\n  - id: gate\n    title: Gate\n    ';
    const { labels, apply } = at(
      `${head}${sections}ty│\n    elicit: true\n  - id: end\n    owner: Ann\n`,
      'yaml',
    );
    for (const key of ['type', 'choices', 'instruction', 'owner', 'subsections'])
      assert(labels.includes(key), key);
    for (const key of ['id', 'title', 'elicit', 'filename', 'steps']) assert(!labels.includes(key), key);
    assert.match(apply('type'), /\n {4}type: \n {4}elicit/);
    assert.deepEqual(at(`${head}    │\n${sections}\n`, 'yaml').labels, ['filename', 'title']);
    assert(at(`${head}sections:\n  - id: a\n    subsections:\n      - │`, 'yaml').labels.includes('type'));
    assert(at(`${head}  │\n  sections: []\n`, 'yaml').labels.includes('workflow'));
  });

  it('offers the kinds of sections, and explains keys', () => {
    const text = 'template:\n  id: plan\n  sections:\n    - id: gate\n      type: ch│\n';
    const { labels, apply } = at(text, 'yaml');
    assert(labels.includes('checklist') && labels.includes('choice'));
    assert.match(apply('checklist'), /\n {6}type: checklist\n$/);
    assert.deepEqual(at('template:\n  sections:\n    - elicit:│\n', 'yaml').labels, ['true', 'false']);
  });

  it('offers nothing in the text of a document template', () => {
    const text = 'template:\n  id: plan\n  sections:\n    - id: gate\n      template: |\n        Wo│\n';
    assert.deepEqual(at(text, 'yaml').labels, []);
  });

  it('tells what the author of the template says', () => {
    const house = {
      fileName: 'house.md',
      source: 'house.md',
      text: '# Plan\n\n**Owner:** [Name]\n\n> Who is called at night.\n\n## Rollback\n\n<!-- Write it for a tired reader. -->\n\n[Steps]\n',
    };
    const team = createEnvironment(defaultSettings, [house]);
    const complete = (marked: string): Completion[] => {
      const { text, offset } = readCursor(`---\ndeployment-plan: house\n---\n\n# Plan\n\n${marked}\n`);
      return completionsAt(analyze({ text, format: 'markdown', fileName: 'a.md' }, team), offset, team);
    };
    assert.match(complete('## R│')[0]?.documentation ?? '', /^Write it for a tired reader\./);
    assert.equal(complete('**│')[0]?.documentation, 'Who is called at night.');
  });

  it('offers nothing in prose and in code', () => {
    assert.deepEqual(at(`${bound}## Notes\n\nSome words │\n`).labels, []);
    assert.deepEqual(at('# Plan\n\n```bash\nstatus: │\n```\n').labels, []);
  });

  it('offers rules in a comment that silences them, each once', () => {
    const { labels } = at('# Plan\n\n<!-- deployment-plan-disable-next-line placeholder-unfilled │ -->\n');
    assert(labels.includes('choice-unresolved'));
    assert(!labels.includes('placeholder-unfilled'));
    const { apply } = at('title: x\n# deployment-plan-disable choice-un│\n', 'yaml');
    assert.equal(apply('choice-unresolved'), 'title: x\n# deployment-plan-disable choice-unresolved\n');
  });

  it('offers templates to documents that are no plans yet, and nothing else', () => {
    const complete = (marked: string): string[] => {
      const { text, offset } = readCursor(marked);
      const analysis = analyze({ text, format: 'markdown', fileName: 'notes.md' }, environment);
      return completionsAt(analysis, offset, environment).map(({ label }) => label);
    };
    const templates = ['feature', 'release', 'runbook', 'story', 'work-item', 'off'];
    assert.deepEqual(complete('---\ndeployment-plan: │\n---\n'), templates);
    assert.deepEqual(complete('<!-- deployment-plan: fe│ -->\n'), templates);
    assert.deepEqual(complete('# Notes\n\n**Status:** │\n'), []);
  });
});
