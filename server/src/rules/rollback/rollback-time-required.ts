import type { Inline } from '../../plan/blocks.ts';
import { listsTriggers, rollbackLinesIn, triggersIn } from '../../plan/facts/rollback/rollbacks.ts';
import { isBarelyBegun } from '../../plan/facts/steps/deploymentSteps.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import { findDurations } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { fieldFix, headingWords, rollbackTree } from '../rollbackTree.ts';
import { defineRule } from '../rule.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Rollback\n\n1. x\n';

export const rollbackTimeRequired = defineRule({
  name: 'rollback-time-required',
  level: 'template',
  severity: 'info',
  nature: 'planning',
  description: 'A rollback that does not say how long it takes.',
  rationale: `Whoever decides weighs the time of a rollback against the time of a repair. Without a figure the repair always seems
nearer, and the window is gone before anybody goes back.

State the time that the last rehearsal took.`,
  valid: [
    {
      text: '# Release of the shop\n\n## Rollback\n\n**Rollback Time:** a couple of minutes\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## Rollback\n\nGo back when checkout fails twice. The way back takes about five minutes.\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Rollback\n\n**Estimated Rollback Time:** 15 minutes\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Rollback\n\n**Blue-Green Rollback** (fastest, under 5 minutes):\n\n1. Go back\n',
      template,
    },
    { text: '# Release of the shop\n\n**RTO:** 1 hour\n\n## Rollback\n\n1. Go back\n', template },
    { text: '# Release of the shop\n\n## Rollback\n\n1. Go back\n' },
    {
      format: 'yaml',
      text: 'title: Release of the shop\nrollback:\n  time: 5 minutes\n  window: 1 hour\n  steps:\n    - Go back\n',
      template: 'title: Release\nrollback:\n  steps:\n    - x\n',
    },
    {
      text: '# Release of the shop\n\n## Rollback\n\nRoll back when the error rate exceeds 2%. The rollback takes about 5 minutes.\n\n1. Go back\n',
      template,
    },
  ],
  invalid: [
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\n**Estimated Rollback Time:** whatever the mirror needs to catch up\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Strategy\n\n**Rollback Time**: fast\n\n## ⟦Rollback⟧\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\nAnn decides. The rollback window is 60 minutes.\n\n1. Go back\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Go back\n\n### When to roll back\n\n| Trigger | Threshold | Duration |\n|---|---|---|\n| Failed searches | > 3 % | 5 minutes |\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Rollback⟧\n\nThe deployment takes 20 minutes. Go back when checkout fails twice.\n',
      template,
    },
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Go back\n',
      template,
      chosen: {
        title: 'Add the rollback time',
        text: '# Release of the shop\n\n## Rollback\n\n**Estimated Rollback Time:** [X minutes]\n\n1. Go back\n',
      },
    },
    {
      text: '# Release of the shop\n\n## 3. ⟦Rollback Plan⟧\n\n### Triggers\n\n- Error rate > 5% for 10 minutes\n\n### Steps\n\n1. Switch back\n2. Tell the team\n',
      template,
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  owner: Ann\n  steps:\n    - Go back\n',
      template: 'title: Release\nrollback:\n  steps:\n    - x\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  window: 60 minutes\n  triggers:\n    - Error rate > 5% for 10 minutes\n  steps:\n    - Go back\n',
      template: 'title: Release\nrollback:\n  time: [X minutes]\n  steps:\n    - x\n',
    },
    {
      text: '# Release of the shop\n\n## ⟦Back-out plan⟧\n\n**Rollback Window:** 2 hours\n\nDecide within 15 minutes of the alert.\n\n1. Switch back\n',
      template: '# Release\n\n## Rollback\n\n**Rollback Time:** [X minutes]\n\n1. x\n',
    },
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\n| Trigger | Action | Owner |\n|---|---|---|\n| Error rate > 2% for 10 minutes | `make undo` | Ann |\n',
      template,
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || isBarelyBegun(plan)) return;
    const tree = rollbackTree(plan);
    if (!tree || !isEnglish(plan) || saysTime(plan)) return;
    yield {
      message:
        'Nothing says how long the rollback takes, so nobody can weigh it against a repair. State the time of the last rehearsal.',
      span: headingWords(tree.main),
      fixes: fieldFix(plan, tree.main, 'Add the rollback time', 'Estimated Rollback Time', '[X minutes]'),
    };
  },
});

function saysTime(plan: Plan): boolean {
  return (
    plan.fieldsOf('rollbackTime').some(({ value }) => !value || !isVague(value)) ||
    plan.sections.some((section) => section.facts(namesTime))
  );
}

/** `Rollback Time: fast`, `depends on the stage`: a value that gives no amount and leads to none, whatever its words. */
function isVague({ text, links }: Inline): boolean {
  return links.length === 0 && !amount.test(text) && /\p{L}/u.test(text);
}

const amount =
  /\d|[[{<]|\b(?:seconds?|minutes?|hours?|instant\w*|immediate\w*|at once|moments?|see|section|stage|below|above|none|n\/?a|not (?:applicable|possible|needed)|no (?:rollback|way back)|tb[acd])\b/i;

const instantly = /\binstant(?:ly|aneous)?\b|\bimmediate(?:ly)?\b/i;

function namesTime(section: Section): boolean {
  const names = section.fields.flatMap(({ name, value }) => (value && isVague(value) ? [] : [name]));
  if (
    names.some((name) =>
      /\b(?:rto|recovery time)\b|roll ?back .*\b(?:time|duration|estimate)\b|time to (?:restore|recover|revert)/.test(
        name,
      ),
    )
  )
    return true;
  if (section.isRollback) {
    if (/\b(?:time|duration|rto)\b/.test(section.name)) return true;
    if (
      names.some((name) =>
        /^(?:(?:estimated|expected|total|max\w*) )?(?:time|duration)(?: estimate)?$|^eta$/.test(name),
      )
    )
      return true;
  }
  if (listsTriggers(section)) return false;
  const triggers = new Map(section.facts(triggersIn).map(({ span, form }) => [span, form]));
  const windows = section.fields.flatMap(({ name, value }) =>
    value && /\bwindow\b|^(?:decision|decide|escalation|timeout|hold)\b/.test(name) ? [value.span] : [],
  );
  const lines = section.facts(rollbackLinesIn).flatMap(({ value }) => (value ? [value.text] : []));
  const texts = section
    .facts(textsIn)
    .filter(({ span, text }) => (section.isRollback ? triggers.get(span) !== 'listed' : named.test(text)))
    .flatMap(({ span, text }) =>
      windows.some((other) => other.start < span.end && span.start < other.end)
        ? []
        : text
            .split(/(?<=[.!?])\s/)
            .filter(
              (sentence) =>
                !(triggers.has(span) && condition.test(sentence)) &&
                !/\bwindow(?: for it)? (?:is|of|lasts)\b/i.test(sentence),
            ),
    );
  if ([...lines, ...texts].some(takesTime)) return true;
  return (
    section.isRollback &&
    texts.some(
      (text) =>
        instantly.test(text) &&
        !/decision|trigger|execute immediate|notif|\btell\b|\binform|document|announc|communicat|escalat|\bcall\b/i.test(
          text,
        ),
    )
  );
}

/** A duration that is none of the time to decide in, of a limit, or of the time since. */
function takesTime(text: string): boolean {
  if (inWords.test(text)) return true;
  return findDurations(text).some(
    ({ start, end }) =>
      !/\b(?:deployment|release|rollout|installation|upgrade) (?:takes|lasts|needs) (?:about |around )?$/i.test(
        text.slice(0, start),
      ) &&
      (!/(?:\b(?:within|for|after|every|past|last|first|wait|hold|timeout)\b|[<>≥≤=])\s*(?:the )?$/i.test(
        text.slice(0, start),
      ) ||
        /^\s*\)/.test(text.slice(end))),
  );
}

/** `It takes about five minutes` */
const inWords =
  /\b(?:takes?|lasts?|needs?|in|under)\s+(?:about |around |roughly |less than |under )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half an?|a few) (?:seconds?|minutes?|hours?)\b/i;

const condition = /\b(?:if|when|once|unless|as soon as|exceeds?|above|over|below)\b/i;

const named = /\broll(?:s|ed|ing)?[ -]?back\b|\brevert\w*\b|\brto\b/i;
