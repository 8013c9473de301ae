import { walkBlocks, type Field } from '../../plan/blocks.ts';
import { checklistIn } from '../../plan/facts/checklists/checklists.ts';
import { mentionsRollback, rollbackLinesIn, withoutOrders } from '../../plan/facts/rollback/rollbacks.ts';
import { codesIn, textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { SectionKind } from '../../plan/vocabulary/index.ts';
import { goesBack, labelledBack, namesOwnWayBack, namesWayBack } from '../../plan/wayBack.ts';
import { lineBreakOf } from '../../text/lines.ts';
import { normalizeName } from '../../text/words.ts';
import { documentHead } from '../documentHead.ts';
import { defineRule } from '../rule.ts';

export const rollbackRequired = defineRule({
  name: 'rollback-required',
  level: 'essential',
  severity: 'error',
  nature: 'blocking',
  description: 'No way back anywhere in the plan.',
  rationale: `Every release can go wrong. A plan without a way back makes people invent one under pressure, with users waiting.

A rollback section, a rollback line in each stage, or a link to a rollback document all count. If there is no way back, say
so and say what is done instead.`,
  valid: [
    '# Mail gateway 8\n\n## Deployment Steps\n\n1. Deploy\n\nWay back: `make undo`, 5 minutes.\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n```bash\nmake deploy\n# If the queue grows: rollback\nmake deploy TAG=7\n```\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n1. Deploy\n\nThe new format cannot be undone, so errors are put right in 8.1.\n',
    '# Move the node pools\n\n## Phase 1: Replace\n\n```bash\nmake roll\n```\n\n## Abort criteria\n\n| Limit | What we do |\n|---|---|\n| Error rate > 2 % | Back out: the old pool takes over again |\n',
    '# Move the node pools\n\n## Phase 1: Replace\n\n```bash\nmake roll\n```\n\n## Abort criteria\n\nWe stop when the error rate is above 2 % for 5 minutes, and then `make undo`.\n\n## Way back\n\n1. Run `make undo`.\n',
    '# Release day\n\n## Deployment\n\n- Ship it\n\n## Monitoring\n\n- Errors\n\n## nope? (rollback)\n\n- Ship the old one\n',
    '# Go-live plan\n\n## The night\n\n1. Deploy\n2. Monitor\n\n## Return to the old platform\n\n1. Maintenance page on\n2. Point the name to the old load balancer\n',
    '# Transport plan\n\n## Deployment\n\n1. Import both\n\n## Tests\n\n- [ ] Post an invoice\n\n## If it has to be taken back\n\nWe import the counter-transports, last one first.\n',
    '# Relocation plan\n\n## Steps\n\n1. Load\n\n## Monitoring\n\n- Temperature\n\n## Reverse move\n\nThe lorry comes home, the old rows stay cabled.\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n### Step 1: Install\n\n`./install.sh 8`\n\n- On failure: `./install.sh 7`\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n1. Deploy\n\n## If something goes wrong\n\nSwitch the traffic back to blue: `./switch.sh blue`\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n1. Deploy\n\n## Contingency\n\nDeploy 7 again\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n1. Deploy\n2. If the check fails, point the gateway back to version 7\n',
    '# Mail gateway 8\n\n## Deployment Steps\n\n1. Deploy\n2. If it fails: roll back with `helm rollback mail`\n',
    '# Deployment plan\n\n## Steps\n\n1. Deploy\n\n## Rollback\n\n1. Deploy the previous version\n',
    '# Rollout plan\n\n## Stage 1: Deploy\n\nRun the pipeline.\n\n**Rollback:** `kubectl rollout undo deploy/web`\n\n## Monitoring\n\n- Errors\n',
    '# Cutover plan\n\n## Steps\n\n1. Switch DNS\n\n## Risks\n\nSee [rollback](docs/rollback.md).\n',
    '# Migration runbook\n\n## Steps\n\n1. Copy the data\n\n## Reversibility\n\nThis change cannot be rolled back: we fix forward.\n',
    '# Plan\n\n## Deployment steps\n\n| Step | Command | Rollback |\n|---|---|---|\n| 1 | make up | make down |\n\n## Monitoring\n\n- Errors\n',
    '# Despliegue\n\n## Pasos\n\n1. Desplegar\n\n## Plan de reversión\n\n1. Volver a la versión anterior\n',
    '# 発布計画\n\n## 何か\n\n- これ\n',
    {
      format: 'yaml',
      text: 'release: r4.1\ndependencies:\n  commons: r3\ncontacts:\n  - name: Ann\n',
    },
    {
      format: 'yaml',
      text: 'title: Rollout\nsteps:\n  - name: Deploy\n    command: make deploy\n    rollback: make undo\nmonitoring:\n  metrics: [errors]\n',
    },
    '# Deployment plan\n\n## Rollback\n\nN/A: the change is forward only.\n',
  ],
  invalid: [
    '# ⟦Mail gateway 8⟧\n\n## Deployment Steps\n\n1. Deploy with `make deploy`\n\nThe way back: ask the vendor.\n',
    '# ⟦Release of the shop⟧\n\n**Environment:** cluster `shop`\n**Rollback time:** 5 minutes\n\n## Deployment Steps\n\n1. Run `make deploy`\n\n## Monitoring\n\n- Errors\n',
    '# ⟦Mail gateway 8⟧\n\nThe index is dropped in May, because that step cannot be undone.\n\n## Deployment Steps\n\n```bash\n# The settings as they are, in case a rollback needs them\ncp mail.conf mail.conf.7\nmake deploy\n```\n',
    '# ⟦Mail move⟧\n\n| Field | Value |\n|---|---|\n| Back-out time | 25 min |\n\n## Steps\n\n1. Move the mailboxes\n\n## Guardrails\n\n- Checkout errors: below 0.5% (we revert at 1%)\n\n## Lessons learned\n\nRolled back one mailbox.\n',
    '# ⟦Cutover of the warehouse⟧\n\nPoint of no return: 22:05.\n\n## Steps\n\n1. Lock the scanners\n2. Start the new one\n\n## Checks\n\n- [ ] Twenty pallets are found\n',
    '# ⟦Move the node pools⟧\n\n## Phase 1: Replace\n\n```bash\nmake roll\n```\n\n## Abort criteria\n\nWe stop and back out when the error rate is above 2 % for 5 minutes.\n',
    '# ⟦Cutover plan⟧\n\nAfter the point of no return at 02:30 we go forward only.\n\n## Steps\n\n1. Point the name to Lisbon\n2. Buy a test ticket\n\n## Checks\n\n- [ ] The start page opens\n',
    '# ⟦Mail gateway 8⟧\n\n**Rollback:** none\n\n## Deployment Steps\n\n1. Deploy\n',
    '# ⟦Search 4⟧\n\n## Summary\n\n**Rollback Plan**: Ready\n\n## Deployment Steps\n\n1. Deploy\n\n**If FAIL**: Execute rollback immediately\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Slow | Low | Medium | Load tested, can rollback quickly |\n\n## Communication\n\n### Rollback Communication (if needed)\n\n**Message**: The old search is back.\n',
    '# ⟦Mail gateway 8⟧\n\n## Deployment Steps\n\n1. Deploy\n2. Keep the blue side warm for rollback\n\n## Smoke Tests\n\n1. **Login**\n   - Endpoint: POST /login\n   - Failure: Rollback immediately\n',
    '# ⟦Deployment plan⟧\n\n## Prerequisites\n\n- [ ] Tests pass\n\n## Deployment Steps\n\n1. Deploy\n',
    '# ⟦Release 4.2⟧\n\n## Pre-Deployment Checklist\n\n- [ ] Rollback plan tested\n\n## Deployment Steps\n\n1. Deploy\n\n## Monitoring\n\n- Errors\n',
    '# ⟦Resizer 9⟧\n\n## Go\n\n- [ ] Flag on: `flags set resizer.v9 on`\n\n## Reach us\n\n- Ann\n\n## Done when\n\n- All is well\n',
    {
      format: 'yaml',
      text: '⟦title⟧: Rollout\nsteps:\n  - name: Deploy\n    command: make deploy\nmonitoring:\n  metrics: [errors]\n',
    },
    '# ⟦Deployment plan⟧\n\n## Deployment steps\n\n1. Deploy\n\n```bash\nmake deploy\n```\n',
    {
      format: 'yaml',
      text: '⟦title⟧: Deployment plan\nphases:\n  - name: Canary\n    steps:\n      - name: Move 10% of the traffic\n        command: make canary\n  - name: All\n    steps:\n      - name: Move all of the traffic\n        command: make all\n',
    },
  ],
  *check(plan) {
    if (plan.facts(waysBackIn).length > 0 || !isReadable(plan)) return;
    const eol = lineBreakOf(plan.text);
    const gap = plan.text.endsWith('\n') ? eol : eol + eol;
    const skeleton = [
      '## Rollback',
      '',
      '### Rollback Triggers',
      '',
      '- [Metric and limit, or event]',
      '',
      '### Rollback Steps',
      '',
      '1. [Exact command or action]',
      '',
      '**Rollback Time:** [X minutes]',
      '',
    ].join(eol);
    const end = plan.text.length;
    yield {
      message:
        'This plan has no way back: if the release goes wrong, people will have to invent one under pressure. Add a rollback section, or say why there can be none.',
      span: documentHead(plan),
      fixes:
        plan.format === 'markdown'
          ? [
              {
                title: 'Add a rollback section',
                edits: [{ range: { start: end, end }, newText: gap + skeleton }],
                safe: false,
              },
            ]
          : [],
    };
  },
});

/** Sections that say that something is carried out. */
const work = new Set<SectionKind>([
  'prerequisites',
  'strategy',
  'steps',
  'staging',
  'database',
  'traffic',
  'monitoring',
  'validation',
  'smokeTests',
  'timeline',
  'schedule',
  'backup',
]);

/** A plan in a language whose section names we do not know may have a way back that we cannot see. */
function isReadable(plan: Plan): boolean {
  const kinds = new Set(plan.facts(kindsIn));
  return (
    (kinds.size >= 2 || (kinds.size === 1 && isEnglish(plan))) &&
    ([...kinds].some((kind) => work.has(kind)) ||
      plan.facts(codesIn).length > 0 ||
      plan.facts(checklistIn).length > 0)
  );
}

const considered =
  /\b(?:ir)?reversib|cannot be (?:rolled back|undone|reverted)|no rollback|fix(?:es)? forward|forward[- ]only|roll(?:ed|ing)? forward|point of no return/i;

/** Up to the point of no return people can go back, so that the words alone tell of no way. */
const thatFar =
  /\b(?:after|until|till|before|past|up to|behind) the point of no return\b[^.!?]*|\bpoint of no return\W{0,4}(?:(?:is|at|by)\s+){0,2}\W{0,3}(?=\d|T[+-])/gi;

/** `since that step cannot be undone`: it is said of one step, why it comes later, and not of the others. */
const ofOneStep =
  /\b(?:that|which|the (?:last|next|later|second|final|other))(?: (?:step|stage|part|phase|change|switch))?(?: is (?:the )?one that)? cannot be undone/gi;

/** `# Keep the values for a rollback`: a comment that speaks of going back, and does not begin with it. */
const remarks =
  /^[ \t]*(?:#|--|\/\/)(?!\W*(?:(?:to|how to|if|when|on)\b|roll[ -]?back|revert|undo))[^\n]*/gim;

function kindsIn({ kind }: Section): SectionKind[] {
  return kind === undefined ? [] : [kind];
}

function waysBackIn(section: Section): Section[] {
  return hasWayBack(section) ? [section] : [];
}

function hasWayBack(section: Section): boolean {
  if (
    section.isRollback ||
    section.facts(rollbackLinesIn).some(saysMore) ||
    section.fields.some(isCommand) ||
    considered.test(section.title)
  )
    return true;
  // A message about a rollback carries none out.
  if (section.within('communication')) return false;
  if (namesWayBack(section.title)) return true;
  if (section.facts(codesIn).some(({ masked }) => goesBack.test(masked.replace(remarks, '')))) return true;
  for (const block of walkBlocks(section.blocks)) {
    if (
      block.kind === 'table' &&
      block.header.cells.some(
        (cell, index) =>
          /\b(?:rollback|roll back|revert|undo)\b/.test(normalizeName(cell.text)) &&
          // A column of limits says when, not how.
          !block.rows.some(({ cells }) => /[<>≤≥]\s*\d/.test(cells[index]?.text ?? '')),
      )
    )
      return true;
    if (
      block.kind === 'paragraph' &&
      (labelledBack.test(block.inline.raw) ||
        considered.test(block.inline.text.replace(thatFar, ' ').replace(ofOneStep, ' ')))
    )
      return true;
  }
  // `Rollback plan tested` in a checklist of prerequisites says that there is one, not what it is.
  return (
    !section.within(
      'prerequisites',
      'success',
      'documentation',
      'postDeployment',
      'summary',
      'communication',
      'lessons',
    ) &&
    !tellsOnlyWhen(section) &&
    mentionsRollback(section) &&
    (!section.within('risks', 'roles', 'contacts', 'dependencies', 'alerts', 'metrics') ||
      saysRollback(section)) &&
    !onlyTasks(section)
  );
}

/** `On failure: ./install.sh 4.1`: a command, not an order to go back. */
function isCommand({ name, value }: Field): boolean {
  return (
    value !== undefined &&
    namesOwnWayBack.test(name) &&
    (value.text !== value.prose || /^\s*[\w.-]*\/\S+ \S/.test(value.text))
  );
}

/** `We back out when …`: a sentence about when to stop is no way back; a list or table may name one. */
function tellsOnlyWhen({ kind, blocks }: Section): boolean {
  return (
    kind === 'triggers' &&
    blocks.every(
      (block) =>
        block.kind === 'paragraph' && !block.inline.raw.includes('`') && block.inline.links.length === 0,
    )
  );
}

/** `Rollback Plan: Ready` says that there is one, not what it is. */
function saysMore({ value }: Field): boolean {
  return !/^\W*(?:ready|yes|available|tested|documented|prepared|verified|in place|exists|done|ok|none|no|n\/a|not (?:defined|documented|prepared) yet)\W*$/i.test(
    value?.text ?? '',
  );
}

/** `Falls back to the night run` in a risk is what the service does, `decides on rollback` in a role who is asked. */
function saysRollback(section: Section): boolean {
  return section
    .facts(textsIn)
    .some(
      ({ text, links }) =>
        links.some(({ target }) => /roll-?back|back-?out|revert/i.test(target)) ||
        (!section.within('roles', 'contacts') &&
          /\broll(?:s|ed|ing)?[ -]?back\b|\bback[ -]?out\b|\brevert/i.test(withoutOrders(text))),
    );
}

function onlyTasks(section: Section): boolean {
  return section.blocks.every((block) => block.kind === 'list' && block.items.every((item) => item.task));
}
