/** Reading an edited document again gives what reading it afresh gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, type Analysis } from '../../server/src/analyze.ts';
import { describePlan } from '../../server/src/cli/inspect.ts';
import { applyChange, type Change } from '../../server/src/text/edit.ts';
import { builtInEnvironment, plansIn, type PlanFile } from '../support/plans.ts';

const environment = builtInEnvironment('strict');
const documents = ['test/readers/documents', 'examples/plans', 'templates', 'test/defects/plans'].flatMap(
  plansIn,
);

/** What edits are made of: whatever changes how the text around it reads. */
const pieces = [
  '',
  'x',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '\n## Rollback\n',
  '\n### Step 2: Deploy\n',
  '===\n',
  '---\n',
  '---\nstatus: draft\n---\n',
  '- [ ] item\n',
  '- [x] ',
  '1. ',
  '> ',
  '```',
  '```bash\n',
  '~~~\n',
  '    ',
  '| a | b |\n|---|---|\n',
  '| ',
  '<!-- ',
  ' -->',
  '**',
  '`',
  '[',
  ']',
  '[Name]',
  '{{BLANK}}',
  '10% → 50%',
  ': ',
  '"',
  '\t',
  '🚀',
  '\u00e2\u0153\u2026',
  '\n  ',
  '<div>\n',
  '</div>\n',
];

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)),
  piece: fc.constantFrom(...pieces),
});
/** An edit is one or several changes that arrive together. */
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

describe('reading again after edits', () => {
  for (const file of documents) {
    it(`equals reading afresh: ${file.name}`, function () {
      this.timeout(180_000);
      fc.assert(
        fc.property(edits, (sequence) => {
          let text = file.text;
          let analysis = read(file, text);
          for (const batch of sequence) {
            const changes: Change[] = [];
            for (const { at, length, piece } of batch) {
              const start = at % (text.length + 1);
              const change = { start, end: Math.min(text.length, start + length), newText: piece };
              text = applyChange(text, change);
              changes.push(change);
            }
            analysis = analyze(documentOf(file, text), environment, analysis, changes);
            assert.deepEqual(seen(analysis), seen(read(file, text)));
          }
        }),
        { numRuns: Math.max(8, Math.min(60, Math.round(80_000 / file.text.length))) },
      );
    });
  }

  it('knows a template as soon as it is one', () => {
    const text = '---\nname: house\nas: [VERSION]\n---\n\n# Plan\n\n- Lead: [Lead\n';
    const file: PlanFile = { name: 'house.md', format: 'markdown', text };
    const change = { start: text.indexOf('s: ['), end: text.indexOf('s: [') + 1, newText: 'sk' };
    const asked = applyChange(text, change);
    const again = analyze(documentOf(file, asked), environment, read(file, text), [change]);
    assert.deepEqual(seen(again), seen(read(file, asked)));
    assert(again.problems.some(({ rule }) => rule === 'template-invalid'));
  });

  it('fits the template anew when a numbered heading loses the command that made it a step', () => {
    const command = '```bash\nmake go\n```\n';
    const text = `<!-- deployment-plan: feature -->\n\n# Shop\n\n## 1. Go\n\n${command}\n## Rollback\n\nGo back.\n`;
    const file: PlanFile = { name: 'shop.md', format: 'markdown', text };
    const start = text.indexOf(command);
    const change = { start, end: start + command.length, newText: '' };
    const silent = applyChange(text, change);
    const again = analyze(documentOf(file, silent), environment, read(file, text), [change]);
    assert.deepEqual(seen(again), seen(read(file, silent)));
  });

  it('tells the title from a field that is called so', () => {
    const text = '# Plan\n\n**Status:** Planned\n\n## Steps\n\n1. Go\n';
    const file: PlanFile = { name: 'DP-302-orders.md', format: 'markdown', text };
    const change = { start: 2, end: 6, newText: 'DP-340' };
    const named = applyChange(text, change);
    const again = analyze(documentOf(file, named), environment, read(file, text), [change]);
    assert.deepEqual(seen(again), seen(read(file, named)));
    assert(again.problems.some(({ rule }) => rule === 'plan-id-mismatch'));
  });
});

function documentOf(file: PlanFile, text: string): Analysis['document'] {
  return { text, format: file.format, fileName: file.name, forced: true };
}

function read(file: PlanFile, text: string): Analysis {
  return analyze(documentOf(file, text), environment);
}

function seen(analysis: Analysis): unknown {
  const problems = analysis.problems.map(({ rule, severity, message, span }) => ({
    rule,
    severity,
    message,
    start: span.start,
    end: span.end,
  }));
  return { plan: describePlan(analysis), problems };
}
