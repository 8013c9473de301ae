import { codeKind } from '../../plan/facts/steps/codeKinds.ts';
import { codesIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import { defineRule } from '../rule.ts';

export const textConflictMarker = defineRule({
  name: 'text-conflict-marker',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  forTemplates: true,
  description: 'The marks of a merge conflict that nobody has resolved.',
  rationale: `Between \`<<<<<<<\` and \`>>>>>>>\` stand two versions of the plan, and whoever reads it on the night follows the
one they happen to see first. Keep one version, or what holds of both, and delete the marks.`,
  valid: [
    '# Plan\n\nSteps\n=======\n\n1. Deploy\n',
    'Steps\n=======\n\n>>>>>>> quoted seven times\n',
    '> > > > > > > as somebody wrote\n\n>>>>>>> quoted seven times\n',
    'When the merge stops, it looks like this:\n\n```text\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> feature\n```\n',
    '```diff\n<<<<<<< HEAD\n-a\n=======\n+b\n>>>>>>> x\n```\n',
    'Look for `<<<<<<<` and `>>>>>>>` before you push.\n\n  <<<<<<< indented, so no mark\n',
    {
      format: 'yaml',
      text: 'title: Plan\nsteps:\n  - name: Find marks\n    command: grep -rn "<<<<<<< " .\n',
    },
  ],
  invalid: [
    '| A | B |\n|---|---|\n| 1 | 2 |\n=======\n| 1 | 3 |\n⟦>>>>>>> main⟧\n',
    '- Errors exceed 2%\n=======\n- Errors exceed 3%\n⟦>>>>>>> hotfix⟧\n',
    '# Plan\n\n## Steps\n\n1. Back up\n\n   ```bash\n⟦<<<<<<< Updated upstream⟧\n   make dump\n   ```\n2. Ship\n',
    '# Plan\n\nText.\n\n=======\n## Watch\n⟦>>>>>>> night-shift⟧\n\nText.\n',
    '| A | B |\n|---|---|\n| 1 | 2 |\n=======\n| 1 | 3 |\n⟦>>>>>>> origin/release-4⟧\n',
    '# Plan\n\n⟦<<<<<<< HEAD⟧\n**Status:** Draft\n=======\n**Status:** Planned\n>>>>>>> origin/main\n',
    '## Steps\n\n```bash\n⟦<<<<<<< HEAD⟧\nmake deploy VERSION=1\n|||||||\nmake deploy\n=======\nmake deploy VERSION=2\n>>>>>>> release\n```\n',
    '- Deploy\n- Watch\n⟦>>>>>>> feature/back-out⟧\n',
    '- Deploy\n⟦>>>>>>> 3f2a9c1 (Correct the window)⟧\n- Verify\n',
    {
      format: 'yaml',
      text: 'title: Plan\n⟦<<<<<<< HEAD⟧\nstatus: draft\n=======\nstatus: planned\n>>>>>>> main\n',
    },
  ],
  *check(plan) {
    const { text } = plan;
    if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return;
    if (!/^(?:<{7}|>{7})/m.test(text)) return;
    const marks = [...plan.text.matchAll(mark)]
      .map(({ index, 0: line }) => ({ line, span: { start: index, end: index + line.length } }))
      .filter(({ span }) => !isShown(plan, span.start));
    for (const [index, { line, span }] of marks.entries()) {
      if (line.startsWith('<')) {
        const next = marks.findIndex((other, at) => at > index && other.line.startsWith('<'));
        const rest = marks.slice(index + 1, next < 0 ? undefined : next);
        yield {
          message:
            'Two versions of the plan stand here, from a merge that was not finished. Keep the one that holds and delete the marks, or people will follow different ones.',
          span,
          related: rest.map((other) => ({
            message: other.line.startsWith('>') ? 'The end of the second version' : 'Between the versions',
            span: other.span,
          })),
        };
      } else if (line.startsWith('>') && !opened(marks, index)) {
        yield {
          message:
            'The end of a merge conflict was left behind. Check that the right version stands above it, and delete the mark.',
          span,
        };
      }
    }
  },
});

/** At the line's start, seven characters and no more; a line of equals signs may underline a heading, so it never counts alone. */
const mark =
  /^(?:<{7}(?!<)(?: [^\r\n]*)?|={7}(?=[ \t]*$)|\|{7}(?: [^\r\n]*)?(?=\r?$)|>{7}(?: [0-9a-f]{7,40}(?: \([^\r\n]*\))?| (?:Stashed changes|Updated upstream|[^\s>]+))(?=[ \t]*\r?$))/gm;

function opened(marks: readonly { line: string }[], index: number): boolean {
  let parted = false;
  for (const { line } of marks.slice(0, index).reverse()) {
    if (line.startsWith('<')) return true;
    if (line.startsWith('>')) break;
    parted ||= line.startsWith('=');
  }
  // Seven quotation marks may be just that; with a commit behind them, or a branch below what parts versions, they are not.
  const line = marks[index]?.line ?? '';
  return (
    !/^>{7} (?:[0-9a-f]{7,40}(?: |$)|[\w.-]+\/[\w./-]+\s*$)/.test(line) &&
    !(parted && /^>{7} (?:[\w./-]+|Stashed changes)\s*$/.test(line))
  );
}

/** Program text and samples may show what a conflict looks like; commands and settings may not. */
function isShown(plan: Plan, offset: number): boolean {
  for (const section of plan.sections) {
    for (const code of section.facts(codesIn)) {
      if (code.fenced && code.span.start <= offset && offset < code.span.end) {
        const kind = codeKind(code, section);
        return kind === 'text' || kind === 'other';
      }
    }
  }
  return false;
}
