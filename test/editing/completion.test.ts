import assert from 'node:assert/strict';
import { completionsAt, type Completion } from '../../server/src/editing/completion/index.ts';
import { analyze } from '../../server/src/analyze.ts';
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
