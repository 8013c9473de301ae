import type { Field } from '../../plan/blocks.ts';
import { decisionsIn } from '../../plan/facts/checklists/decisions.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';
import { insertLineAfter } from '../../syntax/insert.ts';
import { lineBreakOf } from '../../text/lines.ts';
import { defineRule } from '../rule.ts';
import { withoutMaker } from './decisionMakers.ts';
import { columnsBeside, foretoldIn, isNoReason, personAndTime, saidBeside } from './decisionParts.ts';
import { halfPrepared } from './halfPrepared.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Decision\n\n**Decision:** GO / NO-GO\n';

export const decisionIncomplete = defineRule({
  name: 'decision-incomplete',
  level: 'template',
  severity: 'warning',
  nature: 'consistency',
  description: 'A GO or NO-GO without its maker, its time or its reason.',
  rationale: `After an incident the first question is who decided, when, and on what grounds. A bare “GO” does not answer it, and on
the night nobody knows whether it still holds.

Write down all three. Fields that the template asks for are checked by \`field-required\`.`,
  valid: [
    {
      text: '# Release\n\n## Criteria\n\n- Tests pass\n\n## Go/No-Go\n\n**Decision Maker:** Ann Lee\n**Decision Time:** 05:50 UTC\n',
      template,
    },
    {
      text: '# Release\n\n## Go/No-Go\n\n**Decision Maker:** Ann Lee\n**Decision Time:** 05:50 UTC\n\nIt is GO when the tests pass.\n',
      template,
    },
    {
      text: '# Release\n\n## Go/No-Go on the freeze (Fri 16:00)\n\n**Decision Maker:** Ann Lee\n\n- [ ] Imports are done\n\n## Go/No-Go on the switch\n\n**Decision Maker:** Ben Roe\n**Decision Time:** Sat 05:45 UTC\n\n- [ ] Tests pass\n',
      template,
    },
    {
      text: '## Go/No-Go\n\n**Verdict:** GO\n**Decided by:** Ann Lee, 6 June, 16:10 UTC\n**Reason:** all boxes are ticked\n',
      template,
    },
    {
      text: '## Go/No-Go\n\n| Gate | Time (UTC) | Decided by | Verdict | Reason |\n|---|---|---|---|---|\n| Freeze | Fri 16:00 | Ann Lee | GO | rehearsed |\n| Switch | Sat 02:00 | Ann Lee | GO | counts agree |\n| Open | | | | |\n',
      template,
    },
    {
      text: '## Stage 2: Go/No-Go Decision\n\n- [ ] Imports are done\n\n## Stage 5: Go/No-Go Decision\n\nBen Roe decides at 05:00.\n\n- [ ] Tests pass\n\n## Roles\n\n- Ann Lee makes the decision on the imports.\n',
      template,
    },
    {
      text: '## Go/No-Go\n\n| Gate | When | Who decides | By what |\n|---|---|---|---|\n| Freeze | Fri 16:00 | Ann Lee | rehearsal |\n| Switch | Sat 02:00 | Ben Roe | |\n',
      template,
    },
    {
      text: '## Decision\n\n**Decision:** GO\n\n**Decision Maker:** Ann\n**Decision Time:** 11:20 UTC\n**Rationale:** decided so because the tills close at noon\n',
      template,
    },
    {
      text: '## Steps\n\n### Step 4: Switch\n\n**Go/No-Go:** Ann Lee decides at 05:25 by these points:\n\n- [x] No errors\n- [x] No lag\n\n**Decision:** GO\n',
      template,
    },
    {
      text: '## Go/No-Go (05:50)\n\n- Criteria: the backup is done\n- Decided by: Ann Lee\n- Grounds: the backup can be read\n',
      template,
    },
    {
      format: 'yaml',
      text: 'decision:\n  criteria:\n    - text: Backup done\n      done: false\n  maker: Ann Lee\n  time: 17:30 UTC\n',
      template: 'title: Release\nsteps:\n  - x\n',
    },
    {
      text: '## Steps\n\n### Step 4: Switch\n\n**Go/No-Go:** decided by these points:\n\n- [ ] No errors\n- [ ] No lag\n\n## People\n\n- Ann Lee decides on go or no-go\n',
      template,
    },
    {
      text: '## CAB decision\n\n- Decision: Go\n- Taken by: Ann Lee\n- Taken on: 2031-02-17 10:00\n- Grounds: the rehearsal passed\n',
      template,
    },
    {
      text: '## Decision\n\n- Go/No-Go: GO\n- Decided by: Ann Lee\n- Decided on: 2031-02-17 15:00\n- Why: the dry run passed\n',
      template,
    },
    {
      text: '## Decision\n\n**Decision:** GO\n\n**Decision Maker:** Ann\n**Decision Time:** 11:20 UTC\n**Rationale:** all checks passed\n',
      template,
    },
    {
      text: '## Decision\n\n**Decision:** GO for both regions\n**Decision Maker:** Ann\n**Decision Time:** 11:20 UTC\n**Rationale:** all checks passed\n',
      template,
    },
    { text: '## Decision\n\n**Decision:** GO / NO-GO / DEFER\n', template },
    { text: '## Decision\n\n**Decision:** Pending\n', template },
    { text: '## Decision\n\n**Decision:** GO (Ann Lee, 11:20 UTC, all checks passed)\n', template },
    { text: '## Decision\n\n**Decision:** GO\n' },
    {
      text: '## Decision\n\n**Decision:** GO\n\n**Decision Time:** 11:20 UTC\n',
      template:
        '# Release\n\n## Decision\n\n**Decision:** GO / NO-GO\n\n**Decision Maker:** [Name]\n**Decision Time:** [HH:MM]\n**Rationale:** [Reason]\n',
    },
  ],
  invalid: [
    {
      text: '# Release\n\n## ⟦Go/No-Go⟧\n\n**Decision Maker:** Ann Lee\n**Decision Time:** 05:50 UTC\n',
      template,
    },
    {
      text: '# Release\n\n## ⟦Stage 4: Go/No-Go Decision⟧\n\n- [ ] The on-call team is at its desks\n- [ ] Ann Lee has approved the copy\n\n**Decision Time:** 05:50 UTC\n',
      template: '# Release\n\n## Steps\n\n### Stage 4: Go/No-Go Decision\n\n**Decision Maker:** [Name]\n',
    },
    {
      text: '# Release\n\n## ⟦Go/No-Go on the freeze⟧\n\n**Decision Maker:** Ann Lee\n\n- [ ] Imports are done\n\n## Go/No-Go on the switch\n\n**Decision Maker:** Ben Roe\n**Decision Time:** Sat 05:45 UTC\n\n- [ ] Tests pass\n',
      template,
    },
    {
      text: '# Release\n\n## Gate 1: Imports\n\n- [ ] Imports are done\n\n## ⟦Go/No-Go on the switch⟧\n\n- [ ] Tests pass\n',
      template: '# Release\n\n## Steps\n\n### Stage 4: Go/No-Go Decision\n\n**Decision Maker:** [Name]\n',
    },
    {
      text: '## Go/No-Go\n\n| Gate | Decided at | Decided by | Verdict | Reason |\n|---|---|---|---|---|\n| Freeze | Fri 16:00 | | ⟦GO⟧ | rehearsed |\n| Switch | Sat 02:00 | Ben Roe | GO | counts agree |\n',
      template,
    },
    {
      text: '## Go/No-Go\n\n| Gate | When | Who decides | By what |\n|---|---|---|---|\n| Freeze | Fri 16:00 | Ann Lee | rehearsal |\n| ⟦Switch⟧ | Sat 02:00 | – | row counts |\n',
      template,
    },
    {
      text: '# Release\n\n## ⟦Stage 2: Go/No-Go Decision⟧\n\n- [ ] Imports are done\n\n**Decision:** GO / NO-GO\n\n## Stage 5: Go/No-Go Decision\n\n- [ ] Tests pass\n\n**Decision:** GO / NO-GO\n**Decision Maker:** Ben Roe\n',
      template,
    },
    {
      text: '## Decision\n\n**Decision:** ⟦GO⟧\n\n**Decision Maker:** Ann\n**Decision Time:** 11:20 UTC\n**Rationale:** as discussed, approved\n',
      template,
    },
    {
      text: '## ⟦Go/No-Go⟧\n\n- [x] Rehearsed on 2031-02-01\n\n**Decision:** Pending\n**Decision Maker:** Ann Lee\n**Reason:** every box is ticked\n',
      template,
    },
    {
      format: 'yaml',
      text: '⟦go_no_go⟧:\n  criteria:\n    - text: Backup done\n      done: false\n  when: 17:30 UTC\n  reason: the backup can be read\n',
      template: 'title: Release\nsteps:\n  - x\n',
    },
    {
      text: '## ⟦Go/No-Go⟧\n\n- [ ] The backup is done\n\n**Decision maker:** Ann Lee\n**Reason:** nothing else can be lost\n',
      template,
    },
    {
      text: '## Steps\n\n### Step 4: Switch\n\n**⟦Go/No-Go:⟧** it is decided on the spot by these points:\n\n- [ ] No errors\n- [ ] No lag\n\n## People\n\n- Ann Lee leads\n',
      template,
    },
    {
      text: '## CAB decision\n\n- Decision: ⟦Go⟧\n- Taken on: 2031-02-17 10:00\n- Grounds: the rehearsal passed\n',
      template,
    },
    {
      text: '## Decision\n\n**Decision:** ⟦GO for both regions⟧\n**Decision Maker:** Ann\n**Rationale:** all checks passed\n',
      template,
    },
    { text: '## Decision\n\n**Decision:** ⟦GO (11:20 UTC, all checks passed)⟧\n', template },
    { text: '## Decision\n\n**Verdict:** ⟦NO-GO, Ann Lee, the load test failed⟧\n', template },
    {
      text: '# Release\n\n## Stage 4: Go/No-Go Decision\n\n**Decision:** ⟦GO⟧\n\n**Decision Time:** 10:25\n**Rationale:** all is green\n\n## Rollback Plan\n\n**Decision Maker:** Ann\n**Escalation:** Ben\n',
      template:
        '# Release\n\n## Stage 4: Go/No-Go Decision\n\n**Decision:** GO / NO-GO\n\n**Decision Maker:** [Name]\n**Decision Time:** [HH:MM]\n**Rationale:** [Why]\n\n## Rollback Plan\n\n**Decision Maker:** [Name]\n',
    },
    {
      text: '# Release\n\n## Steps\n\n### ⟦Stage 4: Go/No-Go Decision⟧\n\n- [ ] All tests pass\n',
      template: '# Release\n\n## Steps\n\n### Stage 4: Go/No-Go Decision\n\n**Decision Maker:** [Name]\n',
    },
    {
      text: '## Decision\n\n**Decision:** ⟦GO⟧\n',
      template,
      chosen: {
        title: 'Add what is missing',
        text: '## Decision\n\n**Decision:** GO\n\n**Decision Maker:** [Name]\n\n**Decision Time:** [HH:MM]\n\n**Rationale:** [Reason]\n',
      },
    },
    {
      text: '## Go/No-Go\n\n**Decision:** ⟦✅ GO⟧\n**Decision Maker:** Ann\n**Rationale:** all checks passed\n',
      template,
    },
    {
      text: '## Go/No-Go\n\n- Decision: ⟦GO⟧\n- Decided by:\n- Time: 11:20\n- Reason: all is ready\n',
      template,
    },
    { text: '## Go/No-Go\n\n- Decided by: Ann\n- Decision: ⟦NO-GO⟧\n- Time: 11:20\n', template },
    {
      format: 'yaml',
      text: 'go/no-go:\n  decision: ⟦GO⟧\n  decided by: Ann\n  decided at: "11:20"\n',
      template: 'go/no-go:\n  decision: GO / NO-GO\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\ndecision:\n  result: ⟦GO⟧\nsteps:\n  - x\n',
      template: 'title: Release\nsteps:\n  - x\n',
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound) return;
    const model = bound.template.plan;
    yield* withoutMaker(
      plan,
      model.fieldsOf('decisionMaker').some((field) => {
        const within = model.sectionAt(field.span.start);
        return within?.within('decision') === true && !isAskedFor(model, field, 'decisionMaker');
      }),
    );
    yield* halfPrepared(plan);
    for (const section of plan.sections) {
      const decisions = section.facts(decisionsIn);
      const last = decisions.at(-1)?.value;
      for (const { value } of decisions) {
        const beside = saidBeside(value.text);
        if (!beside || isOpen(plan, value.span)) continue;
        const foretold = foretoldIn(section, value);
        const fields = [
          ...section.fields.map((field) => ({ ...field, kind: plan.fieldKind(field) })),
          ...columnsBeside(section, value),
        ];
        const missing = parts.filter(({ kind, pattern }) => {
          if (beside.has(kind) || foretold.has(kind)) return false;
          const said = fields.filter((field) => field.kind === kind || pattern.test(field.name));
          // `Decided by: Ann Lee, 16:10 UTC`
          if (kind === 'decisionTime' && fields.some(({ value }) => value && personAndTime.test(value.text)))
            return false;
          // A bold label without a value is told by `field-empty`.
          if (said.length > 0)
            return said.every((field) =>
              field.value
                ? kind === 'rationale' && isNoReason(field.value)
                : field.introduces.length === 0 && !isBold(field),
            );
          // What no row of a table tells is said once, at the last.
          if (last !== value) return false;
          return !model.fieldsOf(kind).some((field) => isAskedFor(model, field, kind));
        });
        if (missing.length === 0) continue;
        const start = value.text.length - value.text.trimStart().length;
        const eol = lineBreakOf(plan.text);
        const hasLabel = missing.some(({ kind, pattern }) =>
          fields.some((field) => field.kind === kind || pattern.test(field.name)),
        );
        const lines = missing.map(({ label, blank }) => `**${label}:** ${blank}`).join(eol + eol);
        const field = section.fields.find((each) => each.value?.span.start === value.span.start);
        yield {
          message: `The decision does not say ${spell(missing.map(({ question }) => question))}, which is the first thing that will be asked. Write it down here.`,
          span: value.span.part(start, value.text.trimEnd().length),
          fixes:
            plan.format === 'markdown' && field?.form === 'bold' && !hasLabel
              ? [
                  {
                    title: 'Add what is missing',
                    edits: [insertLineAfter(plan.text, value.span.start, lines, true)],
                    safe: false,
                  },
                ]
              : [],
        };
      }
    }
  },
});

function isBold(field: object): boolean {
  return 'form' in field && field.form === 'bold';
}

/** What `field-required` asks for: not the fields of steps, nor the time of a decision. */
function isAskedFor(model: Plan, { span }: Field, kind: FieldKind): boolean {
  if (kind === 'decisionTime') return false;
  // Who decides on the way back does not thereby say GO.
  const place = model.sectionAt(span.start);
  if (place?.isRollback === true || (kind === 'rationale' && place?.within('strategy'))) return false;
  for (let section = model.sectionAt(span.start); section?.parent; section = section.parent)
    if (section.heading?.sequence || section.kind === 'steps') return false;
  return true;
}

const parts: readonly { kind: FieldKind; pattern: RegExp; label: string; blank: string; question: string }[] =
  [
    {
      kind: 'decisionMaker',
      pattern: /\b(?:maker|owner|approver|approved by|by|authority|who|signed|lead)\b/,
      label: 'Decision Maker',
      blank: '[Name]',
      question: 'who made it',
    },
    {
      kind: 'decisionTime',
      pattern: /\b(?:time|date|at|when|(?:decided|taken|made|approved|signed|given) on)\b/,
      label: 'Decision Time',
      blank: '[HH:MM]',
      question: 'when',
    },
    {
      kind: 'rationale',
      pattern: /\b(?:rationale|reason|reasons|why|justification|grounds|notes?|comments?|because)\b/,
      label: 'Rationale',
      blank: '[Reason]',
      question: 'why',
    },
  ];

function spell(questions: readonly string[]): string {
  const last = questions.at(-1) ?? '';
  return questions.length > 1 ? `${questions.slice(0, -1).join(', ')} or ${last}` : last;
}
