import type { Inline } from '../../plan/blocks.ts';
import { isoDate } from '../../plan/dates.ts';
import { isSelection, requiredItems } from '../../plan/facts/checklists/requiredItems.ts';
import { datesIn } from '../../plan/facts/dates.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import { plannedDate, startDate } from '../../plan/plannedDate.ts';
import { readStatus } from '../../plan/status.ts';
import type { Status } from '../../plan/vocabulary/index.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';
import { repeatedStatus } from './repeatedStatus.ts';
import { objectionTo } from './saidStatus.ts';
import { isUnderWay, underWayIn } from './underWay.ts';

const now = '2026-11-21T09:00:00Z';

export const statusContradiction = defineRule({
  name: 'status-contradiction',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A status that the checklists or the date contradict.',
  rationale: `Whoever opens the plan in the middle of the night reads the status first. “Complete” over open steps hides what was
forgotten; “planned” over steps that were done invites somebody to begin again.

Items that are optional, of the rollback, or meant for later may stay open; a checklist that nobody ticks at all says nothing.`,
  valid: [
    '| Workbook | Value |\n|---|---|\n| Plan status | Completed |\n| Owner | Ann Lee |\n| Environment | Production |\n\n## T-2h Copy\n\n| Task | Done |\n|---|---|\n| Copy the prices | ☑ |\n',
    {
      now,
      text: '# Change\n\n**Status:** Planned\n**Date:** 2026-12-04\n\n## Deployment Steps\n\n### Step 1: Install\n\n- [ ] Installed\n\n### Step 2: Checks before the switch (20:30 - 21:00)\n\n- [x] The test order is written down\n\n## Post-Deployment\n\n- [x] Review is in the calendar\n- [ ] Old slot removed\n',
    },
    '# Change\n\n**Status:** Awaiting approval\n**Approver:** Ann Lee\n\nThis upgrade was completed in staging. Once this release has been deployed, the old pool goes.\n',
    '# Change\n\n**Status:** Approved\n**Approved by:** Ann Lee, 2031-02-01\n',
    '**Status:** Complete\n\n## Deployment Steps\n\n- [x] Deployed\n\n## Follow-up actions\n\n- [ ] Write the post-mortem\n- [ ] Remove the old pool\n',
    {
      now,
      text: '**Status:** Approved\n**Date:** 2026-12-10\n\n## Deployment Steps\n\n- [x] Backup job scheduled\n- [x] Back up the configuration in staging\n- [ ] Back up the database\n- [ ] Install\n',
    },
    '**Status:** Planned\n\n## Deployment Steps\n\n### Step 1: Deploy to staging\n\n**Status:** ✅ Done\n\n### Step 2: Deploy to production\n\n**Status:** Pending\n',
    {
      now,
      text: '**Status:** Approved\n**Date:** 2026-12-10\n\n## Phase 4: Smoke tests (23:00 - 23:30)\n\n- [x] Tests rehearsed in staging\n- [ ] All tests pass\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\nstatus: planned\nsteps:\n  - name: Build the image\n    done: true\n  - name: Deploy to staging\n    done: true\n  - name: Deploy build 12\n    done: false\n',
    },
    {
      now,
      text: '**Status:** Ready\n**Date:** 2026-12-10\n\n## 1 Save (T-60)\n\n- [x] Snapshot of the disks\n\n## 2 Nodes (T+15)\n\n- [ ] Node 3 is online\n',
    },
    {
      text: '# Claims\n\n**Status:** Approved\n**Date:** 2031-03-02\n\n## Phase 1: Readiness (22:00 - 22:30)\n\n- [x] Free space is above 40%\n',
      now: '2031-02-03T08:00:00Z',
    },
    {
      now,
      text: '**Status:** Approved\n**Date:** 2026-12-10\n\n## Preparation (T-60 min to T+0)\n\n- [x] Backup script complete\n\n## Copy (T+0 to T+60 min)\n\n- [x] Backup tested\n- [ ] Copied\n',
    },
    {
      now,
      text: '**Status:** In progress\n**Window:** 2026-11-20 22:00 – 2026-12-10 02:00\n',
    },
    { now, text: '**Status:** In progress\n**Window:** until 2026-12-10\n' },
    '---\nstatus: draft\n---\n\n# Release plan\n\n**Status:** In review\n\n## Steps\n\n**Status:** Done\n',
    {
      now,
      text: '| Field | Value |\n|---|---|\n| Status | In progress |\n| Start | Fri 2026-11-20 22:00 |\n| End | Thu 2026-12-10 02:00 |\n',
    },
    '**Status:** Planned\n\n## Timeline\n\n| Date | Milestone | Status |\n|---|---|---|\n| 2031-02-01 | Release notes sent | ✅ |\n| 2031-02-02 | Canary config merged | ✅ |\n| 2031-03-04 | Deploy | ⏳ |\n',
    '**Status:** Planned\n\n## Deployment timeline\n\n| Time | Phase | Status |\n|---|---|---|\n| 08:00 | Freeze announced | ✅ |\n| 09:00 | Staging deployment | ✅ |\n| 13:00 | Production deployment | ⏳ |\n',
    '**Status:** Planned\n\n## Prerequisites\n\n- [x] Tests pass\n\n## Deployment Steps\n\n### Step 1: Deploy\n\n- [ ] Version is live\n',
    '**Status:** Complete\n\n## Deployment Steps\n\n- [x] Deployed\n- [x] Switched\n\n## Rollback\n\n- [ ] Traffic is back\n\n## Follow-up\n\n- [ ] Retrospective\n',
    '**Status:** Complete\n\n## Deployment Steps\n\n- [x] Deployed\n- [ ] Clear the cache (optional)\n- [ ] ~~Migrate~~ not needed\n- [ ] Send the report after 7 days\n',
    '**Status:** Complete\n\n## Deployment Steps\n\n- [x] Deployed\n\n### If the ramp fails\n\n- [ ] Page on-call\n\n## Post-Deployment\n\n- [x] Dashboards\n- [ ] 30-day review\n',
    '**Status:** Complete\n\n## Strategy\n\n- [x] Canary\n- [ ] Rolling\n- [ ] Blue-Green\n\n## Deployment Steps\n\n- [x] Deployed\n',
    '**Status:** Planned / In Progress / Complete\n\n## Deployment Steps\n\n- [x] Deployed\n',
    '**Status:** Planned\n\n## Deployment Steps\n\n### Stage 1: Deploy to staging\n\n- [x] Deployed\n\n### Step 2: Database Migration\n\n- [x] Rehearsed in staging\n- [ ] Ran in production\n',
    { now, text: '**Status:** In Progress\n**Deployment Date:** 2026-11-21\n' },
    { now, text: '**Status:** In Progress\n**Deployment Date:** [Date]\n' },
    {
      format: 'yaml',
      text: 'title: Release\nstatus: complete\nprerequisites:\n  - text: Tests pass\n    done: true\n',
    },
    '**Status:** Complete\n\n## Deployment Steps\n\n| Step | Action | Status |\n|---|---|---|\n| 1 | Deploy | ✅ Done |\n| 2 | Clear the cache (optional) | Pending |\n',
    '**Status:** Planned\n\n## Deployment Steps\n\n| Action | Status |\n|---|---|\n| Build the image | Done |\n| Deploy | Pending |\n',
  ],
  invalid: [
    '| Workbook | Value |\n|---|---|\n| Plan status | ⟦Completed⟧ |\n| Owner | Ann Lee |\n| Environment | Production |\n\n## T-2h Copy\n\n| Task | Done |\n|---|---|\n| Copy the prices | ☐ |\n',
    {
      now,
      text: '# Change\n\n**Status:** ⟦Planned⟧\n**Date:** 2026-12-04\n\n## Deployment Steps\n\n### Step 1: Install\n\n- [ ] Installed\n\n## Post-Deployment\n\n- [x] Error rate is as low as before\n- [ ] Old slot removed\n',
    },
    {
      now,
      text: '# Change\n\n**Status:** ⟦Approved⟧\n**Date:** 2026-12-04\n\n## Deployment Steps\n\n### Step 1: Install (20:00 - 20:30)\n\n- [ ] Installed\n\n### Step 4: Checks (20:30 - 21:00)\n\n- [x] A test order arrives at the depot\n',
    },
    '# Change\n\n**Status:** ⟦Waits for approval⟧\n**Approved on:** 2031-02-01 by Ann Lee\n',
    '# Change\n\n| Field | Value |\n|---|---|\n| Status | ⟦Approved⟧ |\n| Approved by | not yet; the board meets on Friday |\n| Date | 2031-03-02 |\n',
    '# Change\n\n**Status:** ⟦Planned⟧\n\nThis upgrade was completed on 2 March; two alerts fired.\n',
    '**Status:** ⟦Complete⟧\n\n## Deployment Steps\n\n- [ ] Deployed\n- [ ] Switched\n',
    {
      now,
      format: 'yaml',
      text: 'title: Release\nstatus: ⟦approved⟧\ndate: 2026-12-10\nphases:\n  - name: Backup and schema\n    steps:\n      - name: Back up the orders\n        command: make dump\n        done: true\n      - name: Add the column\n        command: make migrate\n        done: false\n',
    },
    '**Status:** ⟦Complete⟧\n\n## Deployment Steps\n\n### Step 1: Install\n\n**Status:** ✅ Done\n\n### Step 2: Switch the traffic\n\n**Status:** Pending\n',
    {
      format: 'yaml',
      text: 'title: Release\nstatus: ⟦planned⟧\nsteps:\n  - name: Deploy build 12\n    command: make deploy\n    status: done\n  - name: Switch\n    command: make switch\n    status: open\n',
    },
    {
      now,
      text: '**Status:** ⟦Approved⟧\n**Date:** 2026-12-10\n\n## Phase 4: Smoke tests (23:00 - 23:30)\n\n- [x] All five tests pass\n- [ ] No new errors\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\nstatus: ⟦planned⟧\nsteps:\n  - name: Back up the database\n    command: make dump\n    done: false\n  - name: Deploy build 12\n    command: make deploy\n    done: true\n',
    },
    {
      now,
      text: '# Broker\n\n**Status:** ⟦Ready⟧\n**Date:** 2026-12-10\n\n## 1 Save (T-60)\n\n- [ ] Snapshot of the disks\n\n## 2 Nodes (T+15)\n\n- [x] Node 3 is online\n- [ ] No queue is longer than 500\n',
    },
    {
      now,
      text: '**Status:** ⟦Approved⟧\n**Date:** 2026-12-10\n\n## Stage 1: Save (06:00 – 06:30)\n\n- [x] Full backup of all tills taken\n',
    },
    {
      now,
      text: '**Status:** ⟦Approved⟧\n**Date:** 2026-12-10\n\n## The end (T+60 min to T+80 min)\n\n### Step 7: Versions\n\n- [x] All tills run 3.9\n',
    },
    {
      now,
      text: '| Field | Value |\n|---|---|\n| Status | 🔵 ⟦In progress⟧ |\n| Release window | 2026-12-09 22:00 – 2026-12-10 03:00 UTC |\n',
    },
    {
      now,
      format: 'yaml',
      text: 'deployment_plan:\n  title: Gateway 5\n  status: ⟦in progress⟧\n  date: 2026-12-09\nsteps:\n  - name: Install\n',
    },
    '---\nstatus: approved\n---\n\n# Release plan\n\n**Status:** ✅ ⟦Complete⟧\n\n## Steps\n\nx\n',
    {
      now,
      text: '| Field | Value |\n|---|---|\n| Status | ⟦In progress⟧ |\n| Start | Wed 2026-12-09 22:00 |\n| End | Thu 2026-12-10 02:00 |\n',
    },
    '**Status:** ⟦Planned⟧\n\n## Timeline\n\n| Time | Phase | Status |\n|---|---|---|\n| 09:00 | Staging deployment | ✅ |\n| 13:00 | Production deployment | ✅ |\n| 13:30 | Smoke tests | ⏳ |\n',
    {
      text: '**Status:** ⟦Complete⟧\n\n## Deployment Steps\n\n- [x] Deployed\n- [ ] Traffic switched\n',
      chosen: {
        title: 'Set the status to In progress',
        text: '**Status:** In progress\n\n## Deployment Steps\n\n- [x] Deployed\n- [ ] Traffic switched\n',
      },
    },
    {
      text: '**Status:** 🟡 ⟦PLANNED⟧\n\n## Deployment Steps\n\n### Step 1: Deploy to production\n\n- [x] Version is live\n\n### Step 2: Switch traffic\n\n- [ ] 100%\n',
      chosen: {
        title: 'Set the status to IN PROGRESS',
        text: '**Status:** 🔵 IN PROGRESS\n\n## Deployment Steps\n\n### Step 1: Deploy to production\n\n- [x] Version is live\n\n### Step 2: Switch traffic\n\n- [ ] 100%\n',
      },
    },
    {
      text: '| Field | Value |\n|---|---|\n| Status | ⟦Draft⟧ |\n\n## Rollout\n\n1. [x] Deploy version 4\n2. [x] Switch the traffic\n',
      chosen: {
        title: 'Set the status to Complete',
        text: '| Field | Value |\n|---|---|\n| Status | Complete |\n\n## Rollout\n\n1. [x] Deploy version 4\n2. [x] Switch the traffic\n',
      },
    },
    {
      now,
      text: '**Status:** ⟦Approved⟧\n**Date:** 2026-12-10\n\n## Deployment steps\n\n### Stage 1: Freeze (06:00 – 07:00)\n\n- [x] Interfaces paused\n- [ ] Clerks told\n',
    },
    {
      now,
      text: '**Status:** ⟦Planned⟧\n**Date:** Thursday, 2026-12-10\n\n## Stage 1: Freeze (06:00 – 07:00)\n\n- [x] Interfaces paused\n',
    },
    '**Status:** ⟦Planned⟧\n\n## Acceptance Criteria\n\n- [x] Rehearsed in staging\n- [x] Deployment executed successfully\n- [ ] No errors in the logs\n',
    { now, text: '**Status**: ⟦in progress⟧ · **When**: 2026-12-10, 13:00–17:00 UTC\n' },
    { now, text: '**Status:** ⟦In Progress⟧\n**Deployment Date:** 2026-12-10\n' },
    { now, text: '---\nstatus: ⟦deployed⟧\ndeployment-date: 2027-01-10\n---\n\n# Release plan\n\nx\n' },
    {
      format: 'yaml',
      text: 'title: Release\nstatus: ⟦done⟧\nprerequisites:\n  - text: Tests pass\n    done: true\n  - text: Backup taken\n    done: false\n',
    },
    '**Status:** ⟦Completed⟧\n\n## Deployment Steps\n\n| Step | Action | Status |\n|---|---|---|\n| 1 | Deploy | ✅ Done |\n| 2 | Verify | ⬜ Pending |\n',
  ],
  *check(plan, { now: clock }) {
    const value = plan.statusField?.value;
    const { status } = plan;
    if (!value || isOpen(plan, value.span)) return;
    const word = wordOf(plan, value);
    const objection = objectionTo(plan, value.text, status);
    if (objection)
      yield {
        message: `The plan says “${word.text}”, and elsewhere that ${objection.says}. Whoever reads only one of the two may wait, or begin, in vain; set both to what is true.`,
        span: word.inline.span.part(word.start, word.end),
        related: [{ message: 'What is said elsewhere', span: objection.span }],
      };
    if (!status) return;
    yield* saidOtherwise(plan, word, status);
    if (status === 'complete') yield* openItems(plan, word);
    if (status === 'planned' || status === 'draft') yield* doneSteps(plan, word, clock);
    if (status === 'complete' || (status === 'in-progress' && !halted.test(word.text)))
      yield* tooEarly(plan, word, clock);
  },
});

/** Words that say that the document was agreed on, which it stays when the work has begun; `active` says nothing at all. */
const accepted =
  /^(?:approved|accepted|confirmed|reviewed|active|open|live|new|template|todo|genehmigt|aprobado|aprovado|approuvé|已批准|承認済み)\b/i;
const halted = /^(?:paused|on hold|blocked|work in progress|wip)\b/i;

interface StatusWord {
  readonly inline: Inline;
  readonly text: string;
  /** In the value's text. */
  readonly start: number;
  readonly end: number;
}

/** The status without its emoji and what is said about it. */
function wordOf(plan: Plan, inline: Inline): StatusWord {
  const match = /[\p{L}][\p{L}\p{N} '’-]*/u.exec(inline.text);
  const said = match?.[0].split(/\s+-\s+/)[0]?.trimEnd() ?? '';
  const words = said.split(' ');
  // `In progress since 10:00`: the status ends where its known words do.
  while (words.length > 1 && plan.vocabulary.statuses.exact(words.join(' ').toLowerCase()) === undefined)
    words.pop();
  const known =
    plan.vocabulary.statuses.exact(words.join(' ').toLowerCase()) === undefined ? said : words.join(' ');
  const start = match?.index ?? 0;
  return { inline, text: known, start, end: start + known.length };
}

/** The front matter and the head below the title do not say the same; `in review` and `draft` are much the same. */
function* saidOtherwise(plan: Plan, word: StatusWord, status: Status): Generator<Finding> {
  const value = repeatedStatus(plan)?.value;
  const other = value && readStatus(value.text, plan.vocabulary);
  if (!value || !other || other === status || isOpen(plan, value.span)) return;
  const again = wordOf(plan, value);
  const isPlanning = [status, other].every((each) => each === 'draft' || each === 'planned');
  if (isPlanning && ![word, again].some(({ text }) => /approved|scheduled|confirmed/i.test(text))) return;
  yield {
    message: `The plan says “${again.text}” here and “${word.text}” above. Whoever reads only one of the two may wait, or begin, in vain; set both to what is true.`,
    span: value.span.part(again.start, again.end),
    related: [{ message: 'The other status', span: word.inline.span.part(word.start, word.end) }],
  };
}

function* openItems(plan: Plan, word: StatusWord): Generator<Finding> {
  const all = [...requiredItems(plan)];
  const open = all.filter(({ entry }) => !entry.checked);
  if (open.length === 0) return;
  yield {
    message: `The plan says “${word.text}”, but ${open.length === 1 ? 'a required item is' : `${String(open.length)} required items are`} still open: somebody forgot to do ${open.length === 1 ? 'it' : 'them'}, or to tick ${open.length === 1 ? 'it' : 'them'}. Settle that, or set the status back.`,
    span: word.inline.span.part(word.start, word.end),
    related: open.slice(0, 5).map(({ entry }) => ({ message: 'Still open', span: entry.item.inline.span })),
    fixes: [statusFix(word, 'in progress')],
  };
}

function* doneSteps(plan: Plan, word: StatusWord, clock: number | undefined): Generator<Finding> {
  const planned = clock === undefined ? undefined : firstDay(plan);
  const ahead = planned !== undefined && clock !== undefined && isAhead(planned.day, clock);
  if (accepted.test(word.text) && !ahead) return;
  const done = plan
    .facts(underWayIn)
    .filter(({ entries }) => !isSelection(plan, entries))
    .flatMap(({ placed }) => placed.filter((each) => isUnderWay(each, ahead)));
  if (done.length === 0) return;
  const all = [...requiredItems(plan)].every(({ entry }) => entry.checked);
  yield {
    message: `The plan says “${word.text}”, but steps of the deployment are ticked. Whoever reads the status may begin it again; set it to what has happened.`,
    span: word.inline.span.part(word.start, word.end),
    related: done.slice(0, 5).map(({ entry }) => ({ message: 'Done', span: entry.item.inline.span })),
    // A line of them makes a heading of what stands above it.
    unless: ['text-conflict-marker'],
    fixes: [statusFix(word, all ? 'complete' : 'in progress')],
  };
}

/** Whether a day has not come yet anywhere on earth. */
function isAhead(day: number, clock: number): boolean {
  return day * 86_400_000 - 14 * 3_600_000 > clock;
}

function* tooEarly(plan: Plan, word: StatusWord, clock: number | undefined): Generator<Finding> {
  const planned = clock === undefined ? undefined : firstDay(plan);
  if (clock === undefined || !planned) return;
  if (!isAhead(planned.day, clock)) return;
  yield {
    message: `The plan says “${word.text}”, but its date is ${isoDate(planned.day)}, which is still to come. Correct the one that is wrong, or people will think that it is under way.`,
    span: word.inline.span.part(word.start, word.end),
    related: [{ message: 'The date', span: planned.span }],
  };
}

/** The header's only date; of several days the first has to have come, and of `until 4 March` nobody knows it. */
function firstDay(plan: Plan): { day: number; span: Finding['span'] } | undefined {
  const start = plan.headerField('date') ? undefined : startDate(plan);
  if (start) return { day: start.day, span: start.date.span };
  const planned = plannedDate(plan);
  const value = planned?.field.value;
  if (
    !planned ||
    !value ||
    /go live|target|(?:^|\s)(?:starts?|ends?|from|to|until)$/.test(planned.field.name)
  )
    return undefined;
  const days = plan
    .facts(datesIn)
    .filter(({ span }) => span.start >= value.span.start && span.end <= value.span.end)
    .flatMap(({ day, span }) => (day === undefined ? [] : [{ day, span }]))
    .sort((a, b) => a.day - b.day);
  const isRange = /\b(?:to|until|through)\b|–|—|→|\s-\s|\d,\s*\d{4}-|\.\.|\/\d{4}-/.test(
    value.text.replace(/\d{1,2}:\d{2}\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}/g, ' '),
  );
  return isRange && days.length < 2 ? undefined : days[0];
}

const marks: Readonly<Record<string, string>> = { 'in progress': '🔵', complete: '🟢' };

/** Writes the status in the capitals that stand there, and its mark with it where it is one of the usual ones. */
function statusFix({ inline, text, start, end }: StatusWord, status: 'in progress' | 'complete'): Fix {
  const spelled =
    text === text.toUpperCase()
      ? status.toUpperCase()
      : /^\p{Lu}/u.test(text)
        ? status.charAt(0).toUpperCase() + status.slice(1)
        : status;
  const edits = [{ range: inline.span.part(start, end), newText: spelled }];
  const mark = /[🟡🔵🟢]/u.exec(inline.text.slice(0, start));
  const better = marks[status];
  if (mark && better !== undefined)
    edits.unshift({ range: inline.span.part(mark.index, mark.index + mark[0].length), newText: better });
  return { title: `Set the status to ${spelled}`, edits, safe: false };
}
