import type { Inline } from '../../plan/blocks.ts';
import { walkBlocks } from '../../plan/blocks.ts';
import { migrationsIn } from '../../plan/facts/database/migrations.ts';
import { rollbackLinesIn } from '../../plan/facts/rollback/rollbacks.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import { codesIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { goesBack } from '../../plan/wayBack.ts';
import { lineBreakOf } from '../../text/lines.ts';
import { squeeze } from '../../text/words.ts';
import { headingWords, rollbackTree } from '../rollbackTree.ts';
import { defineRule, type Fix } from '../rule.ts';
import { saysHow } from './wayBackTold.ts';

export const rollbackStepsRequired = defineRule({
  name: 'rollback-steps-required',
  level: 'essential',
  severity: 'error',
  nature: 'blocking',
  description: 'A rollback that does not say how it is done.',
  rationale: `Knowing when to go back is of no use to somebody who does not know how. Under pressure nobody should have to look for
the command or work out the order.

Write the steps with their commands, or link the document that has them. One sentence is enough where one action is.`,
  valid: [
    '## Fallback\n\n### Fallback triggers\n\n- More than 3 % of the scans fail\n\n### Fallback steps\n\n1. `till switch old`\n',
    '# Shop\n\n## Rollback\n\n**Triggers:** errors above 2%\n\n1. Tell #shop\n2. Ann Lee calls the undo job\n3. Post the end\n',
    '# Shop\n\n## Rollback\n\n**Triggers:** errors above 2%\n\n1. Tell #shop, then put 4.1 back\n2. Post the end\n',
    '# Release\n\n## Rollback\n\nBring the old version back by `make old`.\n\n**Rollback time:** 10 minutes\n',
    '# Plan\n\n## Steps\n\nx\n\n## Rollback\n\nIf errors pass 3%, Ann Lee deploys 4.1 again.\n',
    '# Release of the shop\n\n## Phase 1: Copy\n\n**Way back:** drop the subscription; users never noticed.\n\n## Phase 2: Switch\n\n**Way back:** see Rollback.\n\n## Rollback\n\n| Trigger | What we do |\n| --- | --- |\n| Row counts differ after the switch | switch back with `make back` |\n',
    '# P\n\n## Rollback plan\n\n**Rollback triggers:**\n\n- Errors above 2 % for 5 minutes\n\n**Rollback steps:**\n\n1. Turn the weight of green to 0\n\n**Rollback verification:**\n\n- Errors below 0.3 % on blue\n',
    '# Plan\n\n## Steps\n\n1. Open the new tills\n\n## Rollback\n\nWe go back when a total is wrong. See `docs/undo.md`.\n',
    '## Rollback\n\n| Situation | Way back |\n|---|---|\n| Bad data | the snapshot of 22:00 |\n',
    '## Rollback\n\n- Ruth Amsel decides\n- It takes 3 minutes\n- `flagctl set push.batching off`\n',
    '# Migration\n\n## Steps\n\n### Step 1: Run the migration\n\n```bash\nmake migrate\n```\n\n**Rollback:** `make migrate-down`\n\n## Rollback Plan\n\n**Triggers:**\n\n- Error rate > 2%\n',
    '# Plan\n\n## Rollback\n\n**Trigger:** error rate above 3%\n**How:** redeploy tag 4.1 from the pipeline page\n',
    '# Plan\n\n## Rollback\n\nNo rollback plan is needed: the page is static.\n',
    '# Plan\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n\n### Steps\n\n1. Deploy the previous version\n',
    '# Plan\n\n## Rollback\n\nRoll back if the error rate exceeds 5%.\n\n```bash\nkubectl rollout undo deploy/web\n```\n',
    '# Plan\n\n## Rollback\n\nSwitch the flag off; the old code path takes over at once.\n',
    '# Plan\n\n## Rollback\n\n1. Check the last good version\n2. Deploy it with `make deploy`\n\n### Rollback verification\n\n```sh\ncurl https://shop.internal/version\n```\n',
    '# Plan\n\n## Rollback\n\n**Trigger:** errors\n\nSee [the rollback runbook](rollback.md).\n',
    '# Plan\n\n## Stage 1\n\nDeploy.\n\n**Rollback:** `make undo`\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n',
    '# Plan\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n\n### Steps\n\n[Exact commands]\n',
    '# Plan\n\n## Rollback\n\nThere is no way back: the data is converted. We fix forward.\n',
    '# Plan\n\n## Rollback\n\n| Trigger | Action |\n|---|---|\n| Error rate > 5% | Redeploy 1.2.3 |\n',
    { format: 'yaml', text: 'rollback:\n  triggers:\n    - Error rate > 5%\n  steps:\n    - Go back\n' },
    '# Terv\n\n## Visszaállítás\n\nAz előző verzió telepítése, ha a hibaarány nő.\n',
    '# Plan\n\n## Rollback\n\nWhen errors exceed 2.5%, redeploy the 4.1 image.\n',
    '# Plan\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n\n### Rollback verification\n\n```sh\nkubectl rollout undo deploy/web\ncurl -f https://shop.internal/version\n```\n',
  ],
  invalid: [
    '## ⟦Fallback⟧\n\n**Duration:** 20 minutes\n\n### Fallback triggers\n\n| No. | Trigger | Limit |\n|---|---|---|\n| 1 | Scans that fail | > 3 % |\n\n### Fallback decision\n\n**Owner:** Ann Lee\n',
    '# Shop\n\n## ⟦Rollback⟧\n\n**Triggers:** errors above 2%\n\n1. Tell #shop and open a bridge\n2. Ann Lee decides what to do\n3. Everyone on the bridge waits for her\n',
    {
      format: 'yaml',
      text: 'title: Shop\n⟦rollback⟧:\n  triggers:\n    - errors above 2%\n  steps:\n    - Inform the desk\n    - Open a ticket\n',
    },
    '# Release\n\n## ⟦Rollback⟧\n\nBring the old version back.\n\n**Rollback time:** 10 minutes\n',
    '# Release\n\n## Steps\n\n### Step 1: Install\n\n```sh\nmake install\n```\n\n## ⟦Rollback⟧\n\n**Owner:** Ann Lee\n\n### Manual Rollback Procedure\n\nThe executor restores the former state.\n',
    '# Plan\n\n## Steps\n\nx\n\n## ⟦Rollback⟧\n\nIf errors pass 3%, tell Ann Lee, who leads the deployment.\n',
    '# Upgrade of the shop\n\n## Phase 1: Till 1\n\n**Rollback:** restore the snapshot of till 1, see [Rollback](#rollback).\n\n## ⟦Rollback⟧\n\n**Owner:** Ann Lee\n\n| Trigger | Threshold |\n| --- | --- |\n| Lost sales | any |\n',
    '# Release of the shop\n\n## Phase 1: Copy\n\n**Way back:** drop the subscription; users never noticed.\n\n## Phase 2: Switch\n\n**Way back:** see Rollback.\n\n## ⟦Rollback⟧\n\nDecided by Ann Lee. Roll back when:\n\n| Trigger | Limit |\n| --- | --- |\n| Row counts differ after the switch | any table |\n',
    '# P\n\n## ⟦Rollback plan⟧\n\n- **Owner:** Ann Lee\n\n**Rollback triggers:**\n\n- Errors above 2 % for 5 minutes\n\n**Rollback verification:**\n\n- Errors below 0.3 % on blue\n- A seat can be chosen\n',
    '# Plan\n\n## Steps\n\n1. Open the new tills\n\n## ⟦Rollback⟧\n\nWe go back when a total is wrong, and write it into `docs/log.md`.\n',
    '## ⟦The way back⟧\n\nWe go back when\n\n- a smoke test fails, or\n- p95 of `POST /v1/bookings` stays above 1.5 s.\n\nAnn decides. Going back takes about 10 minutes.\n',
    '## 9. ⟦Rollback⟧\n\nHarriet owns the decision. It takes 10 minutes; the rollback window ends 60 minutes after the switch.\n\n### Triggers\n\n- Error rate > 3% for 5 minutes\n',
    '## ⟦⏪ Rollback⟧\n\n🚨 **Triggers**\n\n- Error rate > 2% for 5 minutes\n- CTR falls by more than 10%\n\n👤 **Who decides:** Ann Lee, or the on-call engineer\n\n✅ **Verify:** `x-reco: v2` on all responses\n',
    '## ⟦Rollback⟧\n\nAnn decides.\n\n### Triggers\n\n- Error rate > 2 %\n\n### Manual Rollback Steps\n\nThe on-call engineer brings the service back to the earlier state.\n',
    '## ⟦Rollback Plan⟧\n\n- **Rollback time:** 20 minutes\n- **Latest decision on the night:** 3:30 AM; later by emergency change\n',
    '## ⟦The way back: rollback⟧\n\nAnn gives the order. We go back\n\n* if a card payment fails twice in a row,\n* if more than 5 kiosks are grey.\n\nAll of this takes 30 minutes and must be begun by 08:20.\n',
    '## ⟦Back-out⟧\n\nBack-out owner: Olga Brandt\nBack-out time: 50 minutes\n\nWe back out if\n\n- fewer than 20 of 20 pallets are found,\n- the conversion is not finished at 21:35.\n',
    '## ⟦Back-out plan⟧\n\nWe back out when more than 2 % of the logins fail, or when a node does not come back. Paulo Sá decides on it.\n\n**Back-out time:** 35 minutes\n**Latest start of the back-out:** 22:20\n',
    '## ⟦Rollback⟧\n\n| Question | Answer |\n|---|---|\n| Who decides | Noor Haddad |\n| How long it takes | 20 minutes |\n\n### When to roll back\n\n| Trigger | Threshold |\n|---|---|\n| Failed searches | > 3 % |\n',
    '## ⟦If it goes wrong: rollback⟧\n\n- Roll back when\n  - more than 1 % of the pushes fail\n- Ruth Amsel decides\n- It takes 3 minutes\n- A rollback is possible for 24 hours\n',
    {
      format: 'yaml',
      text: '⟦rollback_plan⟧:\n  decided_by: Ann Lee\n  estimated_time: 5 minutes\n  conditions:\n    - error rate over 2% for 3 minutes\n    - p95 latency over 900 ms\n',
    },
    '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Rollback⟧\n\n@ann decides. Takes 5 minutes as long as the old pods run, 15 minutes after that.\n\n**Go back when**\n\n- error rate > 1 % for 5 min\n',
    '# Release of the shop\n\n## Steps\n\n1. Deploy\n\n## ⟦Rollback⟧\n\nAnn Lee decides. We roll back when one of these happens:\n\n- the error rate is above 2%\n\nThe rollback takes 15 minutes in all. A way back exists for 24 hours, after which the old version is removed.\n',
    '# Release\n\n## Deployment Steps\n\n### Step 1: Run the migration\n\n```bash\nmake migrate\n```\n\n**Rollback:** `make migrate-down`\n\n### Step 2: Deploy\n\n```bash\nmake deploy\n```\n\n## ⟦Rollback Plan⟧\n\n**Triggers:**\n\n- Error rate > 2%\n',
    '# Release\n\n## Deployment Steps\n\n```bash\nmake deploy\n```\n\n## ⟦Rollback⟧\n\nWe go back, last name first, when one of these is true:\n\n- 5xx over 3 % for 5 minutes\n- A ticket cannot be bought\n\nGoing back takes 10 minutes.\n',
    '# Plan\n\n## ⟦Rollback⟧\n\nThere is no rollback plan for this release. Trigger: error rate above 3%.\n',
    '# Plan\n\n## Monitoring\n\n| Signal | Target | Roll back |\n|---|---|---|\n| Error rate | < 1% | > 2% |\n\n## 6. ⟦Back-out plan⟧\n\n**Triggers:**\n\n- Error rate > 2%\n\n**Decision:** Ann Lee\n\n**Time needed:** 15 minutes\n',
    '# Plan for the release\n\n## ⟦Rollback⟧\n\n### Triggers\n\n- Error rate > 5%\n- Data is damaged\n',
    '# Plan for the release\n\n## 4. ⟦Rollback Plan⟧\n\n**Owner:** Ann\n**Rollback Time:** 15 minutes\n\nWe will roll back if anything goes wrong.\n',
    {
      text: '# Plan for the release\n\n## ⟦Rollback⟧\n\n**Rollback Triggers:**\n\n- Error rate > 5%\n',
      chosen: {
        title: 'Add rollback steps',
        text: '# Plan for the release\n\n## Rollback\n\n**Rollback Triggers:**\n\n- Error rate > 5%\n\n### Rollback Steps\n\n1. [Exact command or action]\n2. [How to see that the old version is back]\n',
      },
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  owner: Ann\n  triggers:\n    - Error rate > 5%\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  triggers:\n    - Error rate > 5%\n  verification:\n    - The page answers with version 13\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\nsteps:\n  - name: Add the table\n    command: alembic upgrade 0142\n    rollback: alembic downgrade 0141\n  - name: Deploy the shop\n    command: helm upgrade shop charts/shop\n⟦rollback⟧:\n  triggers:\n    - Error rate > 5%\n',
    },
    '# Plan\n\n## ⟦Rollback⟧\n\n### Triggers\n\n- Error rate > 5%\n\n### Verification of the rollback\n\n```sh\ncurl -f https://shop.internal/version\n```\n\n- The page answers with version 13\n',
    '# Plan for the release\n\n## ⟦Rollback plan⟧\n\n### Triggers\n\n- Error rate > 5%\n\n### Rollback verification\n\n- `SHOW server_version` prints 13\n- The error rate is below 1%\n',
    '# Plan for the release\n\n## ⟦Rollback⟧\n\n**Owner:** Ann\n\nRoll back if:\n\n- Error rate > 5%\n\nConfirm that `GET /health` reports the old version.\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  owner: Ann\n  triggers:\n    - Error rate > 5%\n  verification:\n    - GET /health reports the old version\n',
    },
    '# Plan\n\n## ⟦Rollback⟧\n\n- **When:** error rate > 2%\n- **Who:** Ann\n- **Time:** 10 minutes\n',
  ],
  *check(plan, { template: bound }) {
    const tree = rollbackTree(plan);
    if (!tree || tree.all.some((section) => section.facts(saysHow)) || !isEnglish(plan)) return;
    // Stages may each have their own way back, unless the template asks for the steps of all of it.
    const asked = bound !== undefined && asksForSteps(bound.template.plan);
    // `**Way back:** see Rollback.`, and there it is not told.
    const sent = plan.facts(rollbackLinesIn).some(({ value }) => value && pointsAtRollback(value));
    const tell = asked || sent ? [] : plan.sectionsWith(sayingHow);
    // A migration that can be undone is not yet the release.
    if (tell.some((section) => !isOfData(section)) || (tell.length > 0 && !isMore(plan))) return;
    yield {
      message:
        'The rollback does not say how it is done, so somebody will have to work it out while users wait. Write the steps with their commands, or link the document that has them.',
      span: headingWords(tree.main),
      fixes: fixFor(plan, tree.main),
    };
  },
});

function pointsAtRollback({ text, links }: Inline): boolean {
  return (
    links.every(({ target }) => target.startsWith('#')) &&
    /(?:^\W*|[,;.:(]\s*)(?:(?:see|as in|follow|go to|per|according to)\b[^.;,\n]{0,20})\b(?:roll ?back(?: (?:plan|procedure|section|steps))?|below)\W*$/i.test(
      text,
    )
  );
}

function isOfData(section: Section): boolean {
  return (
    section.within('database') ||
    /\b(?:migrat\w*|database|schema|sql)\b/.test(section.name) ||
    section.facts(migrationsIn).length > 0
  );
}

/** Whether steps do more than change the data. */
function isMore(plan: Plan): boolean {
  return plan
    .sectionsWith(commandsIn)
    .some(
      (section) =>
        isForward(section) && section.within('steps') && changes.test(section.name) && !isOfData(section),
    );
}

/** Blocks, and in YAML what stands on the line of its key. */
function commandsIn(section: Section): readonly unknown[] {
  const codes = section.facts(codesIn);
  return codes.length > 0 ? codes : section.content.keys.filter(({ name }) => /^(?:command|run)$/.test(name));
}

const changes = /\b(?:deploy\w*|install\w*|roll ?out|release|switch\w*|traffic|upgrade\w*|production)\b/;

function asksForSteps(template: Plan): boolean {
  return template.sections.some(
    ({ kind, name, isOptional, parent }) =>
      !isOptional && (kind === 'rollbackSteps' || (name === 'steps' && parent?.kind === 'rollback')),
  );
}

function sayingHow(section: Section): Section[] {
  return !section.isRollback && section.facts(says) ? [section] : [];
}

/** Whether a section outside the rollback tells how to go back. */
function says(section: Section): boolean {
  // `Rollback Plan: ready` tells that there is one.
  const lines = section
    .facts(rollbackLinesIn)
    .some(
      ({ value, introduces }) =>
        introduces.length > 0 || (value !== undefined && isProcedure(value, section)),
    );
  if (lines) return true;
  if (section.facts(codesIn).some(({ masked }) => goesBack.test(masked))) return true;
  for (const block of walkBlocks(section.blocks))
    if (
      block.kind === 'table' &&
      block.header.cells.some(
        ({ text }, index) =>
          /\b(?:roll ?back|revert|undo|back ?out)\b/i.test(text) &&
          // A column of limits says when, not how.
          !block.rows.some(({ cells }) => /[<>≤≥]\s*\d/.test(cells[index]?.text ?? '')),
      )
    )
      return true;
  return false;
}

function isProcedure(value: Inline, section: Section): boolean {
  if (
    value.links.length > 0 ||
    value.prose !== value.text ||
    section.heading?.sequence !== undefined ||
    section.within('steps', 'database', 'staging', 'traffic')
  )
    return true;
  return (
    !/\b(?:see|below|above|ready|written|tested|documented|available|yes|rehearsed|prepared|attached)\b/i.test(
      value.text,
    ) && squeeze(value.text).split(' ').length > 3
  );
}

function fixFor(plan: Plan, main: Section): Fix[] {
  if (plan.format !== 'markdown' || !main.heading) return [];
  const eol = lineBreakOf(plan.text);
  const own = plan.text.slice(0, main.end).trimEnd().length;
  // A rule before the next section stays behind what is added.
  const body = plan.text
    .slice(0, own)
    .replace(/(?:\r\n?|\n)[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/, '')
    .trimEnd().length;
  const marks = '#'.repeat(Math.min(6, main.heading.level + 1));
  const lines = [
    '',
    '',
    `${marks} Rollback Steps`,
    '',
    '1. [Exact command or action]',
    '2. [How to see that the old version is back]',
  ];
  return [
    {
      title: 'Add rollback steps',
      edits: [{ range: { start: body, end: body }, newText: lines.join(eol) }],
      safe: false,
    },
  ];
}
