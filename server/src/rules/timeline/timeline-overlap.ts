import type { Inline } from '../../plan/blocks.ts';
import { minutesOfDay } from '../../plan/dayTimes.ts';
import { timedStageIn, timelinesIn, type TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import { staying } from '../../plan/vocabulary/holds.ts';
import { groupBy } from '../../text/groupBy.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';

export const timelineOverlap = defineRule({
  name: 'timeline-overlap',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A row that starts before another ends, where one person or one environment cannot do both.',
  rationale: `Rows that overlap are fine when two people work side by side. One person who is still at the last step when the next
one starts will be late for both, and an environment cannot be validated while the new version is still going in.

Move the row, shorten the other one, or give it to somebody else. Teams can do two things at once, and watching goes along
with everything.`,
  valid: [
    '## Timeline\n\n| Time | Duration | What | Owner |\n|---|---|---|---|\n| 06:00 | 45 min | Freeze and watch | Ann Lee |\n| 06:30 | 60 min | Copy the rows | Ann Lee |\n| 07:30 | 10 min | Switch | Ann Lee |\n| 07:40 | 10 min | Open | Ann Lee |\n',
    '## Schedule\n\n| From | To | Activity | Who |\n|---|---|---|---|\n| T-30 | T+0 | Last checks | Ann Lee |\n| T+0 | T+15 | Stop and copy | Ben Cole |\n| T+15 | T+35 | Install | Ben Cole |\n',
    '| T+ | What | Who | Min |\n|---|---|---|---|\n| T+0 | Baseline | Ann Lee | 15 |\n| T+15 | Node 3 | Bo Cole | 35 |\n| T+50 | Node 2 | Bo Cole | 35 |\n',
    '## Opening hours\n\n08:00 – 12:30: shop\n09:00 – 11:00: phones\n10:00 – 18:00: depot\n',
    '## The evening\n\n20:00 – 20:25: dump the ledger (Ann Lee)\n20:25 – 20:40: copy (Ann Lee)\n20:40 – 21:00: thaw (Bo Cole)\n',
    '# P\n\n## Timeline\n\n- **01:00** Build green (30 min) – Sam Okoro\n- **01:30** Migrate (15 min) – Sam Okoro\n- **01:45** Smoke tests (15 min) – Mei Lin\n',
    '## Timeline\n\n| Start | End | Activity | Owner | Environment |\n|---|---|---|---|---|\n| 09:00 | 09:20 | Copy the state | Ann | Production |\n| 09:10 | 09:50 | Install once more | Ben | Staging |\n| 09:50 | 10:30 | Canary | Ann | Production |\n| 10:30 | 11:00 | All traffic | Ann | Production |\n',
    '| Begin | Finish | Activity | By |\n|---|---|---|---|\n| 22:00 | 22:20 | Stop | Ann Lee |\n| 22:20 | 23:10 | Dump | Ben Roe |\n| 23:10 | 00:40 | Restore | Ben Roe |\n| 00:20 | 02:00 | Compare (in parallel) | Ann Lee |\n',
    '| Start | End | Task | Owner |\n|---|---|---|---|\n| 19:00 | 19:15 | Announce | Ann |\n| 19:15 | 19:50 | Copy | Ann |\n| 19:35 | 20:15 | Warm up green | Ben |\n| 20:30 | 20:45 | Test | Ann |\n',
    '## Schedule\n\nFrom 06:00 to 07:00 Ann Lee upgrades node A. From 06:30 to 07:00 Ben Roe warms the cache. At 07:10 both report.\n',
    '| Stage | Share | Starts | Soak |\n|---|---|---|---|\n| 1 | 1 % | 10:00 | 30 minutes |\n| 2 | 10 % | 10:30 | 60 minutes |\n| 3 | 50 % | 13:30 | 2 hours |\n',
    '## Phase 1: Copy (T+0 to T+45, Ann Lee)\n\nx\n\n## Phase 2: Switch (T+30 to T+60, Ben Roe)\n\nx\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 30 min | Deploy | Ann Lee |\n| 10:30 | 30 min | Verify | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy API | Ann Lee |\n| 10:30 | 30 min | Deploy web | Ben Roe |\n| 11:00 | 60 min | Monitoring | Ann Lee |\n| 11:30 | 15 min | Report | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy API | DevOps |\n| 10:30 | 30 min | Deploy web | DevOps |\n| 10:45 | 30 min | Check web | QA team |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy | [Name] |\n| 10:30 | 30 min | Verify | [Name] |\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 60 min | Deploy API |\n| 11:00 | 30 min | Deploy web |\n| 11:30 | 15 min | Tests |\n| 11:45 | 15 min | Close |\n',
    '## Phase 1: Copy (10:00–10:45)\n\n**Owner:** Ann Lee\n\n## Phase 2: Switch (10:30–11:00)\n\n**Owner:** Ben Roe\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Deploy |\n| 10:30 | 100 min | Monitoring |\n| 11:00 | 30 min | Smoke tests |\n| 11:30 | 15 min | Tests |\n| 11:45 | 15 min | Close |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 23:30 | 60 min | Switch | Ann Lee |\n| 00:30 | 30 min | Verify | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Production canary rollout | Ann Lee |\n| 10:30 | 30 min | Production validation | Ben Roe |\n',
  ],
  invalid: [
    '## Timeline\n\n| Time | Duration | What | Owner |\n|---|---|---|---|\n| 06:00 | 45 min | Backup and freeze | Ann Lee |\n| ⟦06:30⟧ | 60 min | Expand the tables | Ann Lee |\n| 07:30 | 10 min | Switch | Ben Cole |\n',
    '## Schedule\n\n| From | To | Activity | Who |\n|---|---|---|---|\n| T-30 | T+0 | Last checks | Ann Lee |\n| T+0 | T+15 | Stop and copy | Ben Cole |\n| ⟦T+10⟧ | T+35 | Install | Ben Cole |\n',
    '| T+ | What | Who | Min |\n|---|---|---|---|\n| T+0 | Baseline | Ann Lee | 15 |\n| T+15 | Node 3 | Bo Cole | 50 |\n| ⟦T+50⟧ | Node 2 | Bo Cole | 35 |\n',
    '## The evening\n\n20:00 – 20:25: dump the ledger (Ann Lee)\n⟦20:15 – 20:40⟧: copy (Ann Lee)\n20:40 – 21:00: thaw (Bo Cole)\n',
    '# P\n\n## Timeline\n\n- **01:00** Build green (45 min) – Sam Okoro\n- **⟦01:30⟧** Migrate (15 min) – Sam Okoro\n- **01:45** Smoke tests (15 min) – Mei Lin\n',
    '## Schedule\n\n| # | From | To | What | Who |\n|---|---|---|---|---|\n| 1 | 04:00 | 04:30 | Stop | Ann Lee |\n| 2 | ⟦04:20⟧ | 05:00 | Copy | Ann Lee |\n',
    '| Begin | Finish | Activity | By |\n|---|---|---|---|\n| 22:00 | 22:20 | Stop | Ann Lee |\n| 22:20 | 23:10 | Dump | Ben Roe |\n| 23:10 | 00:40 | Restore | Ben Roe |\n| ⟦00:20⟧ | 01:10 | Start | Ann Lee |\n| 01:10 | 02:00 | Verify | Cleo Ray |\n',
    {
      format: 'yaml',
      text: "schedule:\n  - start: '19:00'\n    end: '19:25'\n    task: Announce and back up\n    owner: Ann Lee\n  - start: '⟦19:15⟧'\n    end: '19:35'\n    task: Migrate\n    owner: Ben Roe\n  - start: '19:35'\n    end: '20:15'\n    task: Switch\n    owner: Ann Lee\n  - start: '20:15'\n    end: '20:45'\n    task: Test\n    owner: Ben Roe\n",
    },
    '## Schedule\n\nFrom 06:00 to 06:45 Ann Lee upgrades node A. From ⟦06:30 to 07:15⟧ she upgrades node B. At 07:20 Ben Roe checks both.\n',
    '## Steps\n\n| Part | Start | End |\n|---|---|---|\n| Export | 18:00 | 18:30 |\n| Copy | ⟦18:20⟧ | 19:05 |\n| Switch | 19:05 | 19:20 |\n',
    '# Plan\n\n## 1. Drain (03:00-03:25)\n\nx\n\n## 2. Install (⟦03:15-03:45⟧)\n\nx\n\n## 3. Verify (03:45-04:00)\n\nx\n',
    '| Stage | Share | Starts | Soak |\n|---|---|---|---|\n| 1 | 1 % | 10:00 | 30 minutes |\n| 2 | 10 % | 10:30 | 90 minutes |\n| 3 | 50 % | ⟦11:30⟧ | 2 hours |\n| 4 | 100 % | 13:30 | 2 hours |\n',
    '## Phase 1: Copy (T+0 to T+45, Ann Lee)\n\nx\n\n## Phase 2: Switch (⟦T+30 to T+60⟧, Ann Lee and Ben Roe)\n\nx\n',
    '## Stages\n\n### Stage 1: 5 percent\n\nFrom 08:30 to 09:30 few get it.\n\n### Stage 2: 25 percent\n\nFrom ⟦09:15 to 11:00⟧ a quarter gets it.\n\n### Stage 3: everybody\n\nFrom 11:00 to 13:00 all get it.\n',
    '## Timeline\n\n- 20:00–20:45 Migrate the database (Dana Ruiz)\n- ⟦20:30–21:00⟧ Deploy the service (Dana Ruiz)\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 30 min | Checks | Ann Lee |\n| 10:30 | 30 min | Staging | Ben Roe |\n| 11:00 | 15 min | Decision | Ann Lee |\n| 14:00 | 60 min | Production deployment | Ben Roe |\n| ⟦14:30⟧ | 30 min | Smoke tests | Ann Lee |\n| 15:00 | 15 min | Report | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy the API | Ann Lee |\n| ⟦10:30⟧ | 30 min | Deploy the web app | Ann Lee |\n',
    '| Time (UTC) | Phase | Owner |\n|---|---|---|\n| 22:00 - 23:00 | Migrate | Ben Roe |\n| ⟦22:45 - 23:30⟧ | Switch traffic | Ben Roe |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 45 min | Staging deployment | Ann Lee |\n| ⟦10:30⟧ | 30 min | Staging validation | Ben Roe |\n',
    '| Time | Duration | Step | Owner |\n|---|---|---|---|\n| T+0 | 30 min | Stop writes and copy | Release Manager |\n| ⟦T+20⟧ | 10 min | Switch | Release Manager |\n',
    '## Phase 1: Copy (10:00–10:45)\n\n**Owner:** Ann Lee\n\n## Phase 2: Switch (⟦10:30–11:00⟧)\n\n**Owner:** Ann Lee\n',
    '## Phase 1: Prepare (09:00 - 09:30)\n\nx\n\n## Phase 2: Canary (09:30 - 11:30)\n\nx\n\n## Phase 3: Full rollout (⟦11:00 - 12:30⟧)\n\nx\n',
    '## Timeline\n\n- 10:00 Copy, Ann Lee, 45 min\n- ⟦10:30⟧ Switch, Ann Lee, 30 min\n- 11:00 Verify, Ben Roe, 15 min\n',
    {
      format: 'yaml',
      text: 'phases:\n  copy:\n    time: 10:00 - 10:45\n    owner: Ann Lee\n  switch:\n    time: ⟦10:30 - 11:00⟧\n    owner: Ann Lee\n',
    },
    '## Timeline\n\n- 10:00 – 10:45: Stop writes and copy (Ann Lee)\n- ⟦10:30 – 11:00⟧: Switch (Ann Lee)\n- 11:00 – 11:15: Verify (Ben Roe)\n',
    '| Start | Takes | What |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 50 min | Smoke tests |\n| ⟦11:00⟧ | 30 min | Monitoring |\n| 11:30 | 15 min | Report |\n| 11:45 | 15 min | Close |\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - time: "10:00"\n    duration: 1 hour\n    phase: Deploy\n    owner: Ann Lee\n  - time: "⟦10:30⟧"\n    duration: 30 min\n    phase: Verify\n    owner: Ann Lee\n',
    },
  ],
  *check(plan) {
    for (const rows of schedulesOf(plan)) {
      let day: number | undefined;
      const busy = new Map<string, TimelineRow>();
      let deployed: TimelineRow | undefined;
      let last: TimelineRow | undefined;
      const found: Finding[] = [];
      for (const row of rows) {
        const moment = row.time?.moment;
        if (!row.time || !moment) continue;
        if (moment.day !== day) busy.clear();
        if (moment.day !== day) deployed = undefined;
        ({ day } = moment);
        const owners = personsOf(row);
        const same = owners.map((owner) => busy.get(owner)).find((other) => other !== undefined);
        const prior =
          same && runsInto(same, row) && !isWatching(row) && !isWatching(same)
            ? same
            : deployed && isChecked(deployed, row, deployed === last) && runsInto(deployed, row)
              ? deployed
              : undefined;
        if (prior?.time && !isOpen(plan, row.row.span) && !isOpen(plan, prior.row.span)) {
          const because =
            prior === same
              ? `${same.owner ?? ''} is still busy with “${prior.phase}” then`
              : `“${prior.phase}” is not over by then`;
          found.push({
            message: `${because}, so this row will start late and everything after it. Move it, or give one of the two to somebody else.`,
            span: row.time.inline.span,
            related: [{ message: 'The row that is not over', span: prior.time.inline.span }],
          });
        }
        if (!isWatching(row)) for (const owner of owners) busy.set(owner, row);
        if (deploys.test(row.phase)) deployed = row;
        last = row;
      }
      // The row right behind is the first one that runs late, whoever does it.
      const [late] = slip(plan, rows);
      const first = late?.related?.[0]?.span;
      if (late && found.every(({ span }) => span !== late.span)) yield late;
      yield* found.filter(({ span, related }) => span === late?.span || related?.[0]?.span !== first);
    }
  },
});

/** The timelines, and stages of one parent that say themselves when they are carried out. */
function schedulesOf(plan: Plan): (readonly TimelineRow[])[] {
  const siblings = groupBy(plan.sectionsWith(timedStageIn), ({ parent }) => parent);
  const stages = [...siblings.values()].map((sections) =>
    sections.flatMap((section) => section.facts(timedStageIn)),
  );
  return [...plan.facts(timelinesIn).map(({ rows }) => rows), ...stages];
}

/** Where every row starts as the last one ends, the only one that does not has the wrong time, whoever does it. */
function* slip(plan: Plan, rows: readonly TimelineRow[]): Generator<Finding> {
  const stages =
    rows.every(({ row }) => row.cells.length === 0) || rows.every(({ row }) => row.cells.some(isShare));
  const pairs = rows.slice(1).map((row, index) => ({ first: rows[index], row }));
  const wrong = pairs.filter(({ first, row }) => first && runsInto(first, row));
  const joined = pairs.filter(
    ({ first, row }) => startOf(row) === first?.until || (startOf(row) ?? 0) + minutesOfDay === first?.until,
  );
  const [only] = wrong;
  // A break parts the rows of one day; where there are several, rows are planned one by one.
  // Stages in headings follow one another, unless two people do them.
  const alone = new Set(rows.map(({ owner }) => owner)).size === 1;
  const needed = alone && (stages || !rows[0]?.owner) ? 1 : Math.min(3, Math.max(2, pairs.length - 1));
  if (!only?.first || wrong.length > 1 || joined.length < Math.max(needed, pairs.length - 2)) return;
  const { first, row } = only;
  // What ends together with a later row goes on beside the rows between.
  const together = rows.some(
    (other) => other !== first && [other.until, startOf(other)].includes(first.until),
  );
  if (!row.time || !first.time || isWatching(first) || together || beside.test(row.phase)) return;
  if (row.owner !== first.owner && isElsewhere(first, row)) return;
  if (isOpen(plan, row.row.span) || isOpen(plan, first.row.span)) return;
  yield {
    message: `“${first.phase}” is not over by then, while every other row starts when the last one ends. Correct the time or the duration, or everything after it runs late.`,
    span: row.time.inline.span,
    related: [{ message: 'The row that is not over', span: first.time.inline.span }],
  };
}

/** Whether a column tells of two environments, which two people can work on at once. */
function isElsewhere(first: TimelineRow, second: TimelineRow): boolean {
  const [one, other] = [first, second].map(({ row }) =>
    row.cells.map(({ text }) => squeeze(text).toLowerCase()).find((text) => environment.test(text)),
  );
  return one !== undefined && other !== undefined && one !== other;
}

const environment = /^(?:staging|stage|production|prod|uat|preprod|test|qa|dev|dr|canary)$/;

/** The shares of a ramp are held one after the other, whoever sets them. */
function isShare({ text }: Inline): boolean {
  return /^[\s*]*\d{1,3}(?:\.\d+)?\s*%(?! *\p{L})/u.test(text);
}

function startOf({ time }: TimelineRow): number | undefined {
  return time?.moment.relative ?? time?.moment.minute;
}

const teams =
  /\b(?:teams?|ops|devops|sre|sres|all|everyone|everybody|qa|support|devs?|developers|engineers|engineering|platform|backend|frontend|infra|infrastructure|group|squad|crew|staff|security|data|database|dbas|product|business|testers|on[ -]?call|tbd|system|automated|automatic|automation|ci|pipeline|n\/a)\b/i;

/** One person, or two that are named: a name, or a role that one person has. */
function personsOf({ owner = '' }: TimelineRow): string[] {
  const persons = owner.split(/\s+and\s+/).map(personOf);
  return persons.every((person) => person !== undefined) ? persons : [];
}

function personOf(owner: string): string | undefined {
  if (owner === '' || /[,/&+;]/.test(owner)) return undefined;
  if (/\b(?:lead|manager|owner|director|head|coordinator|commander)$/i.test(owner))
    return normalizeName(owner);
  if (teams.test(owner) || !/^\p{Lu}/u.test(owner) || /\p{Lu}{2}/u.test(owner)) return undefined;
  return normalizeName(owner) || undefined;
}

const watching = new RegExp(
  String.raw`\b(?:${staying}|on[ -]?call|stand[ -]?by|freeze|support|communicat\w*|notif\w*|announce\w*|hypercare|window|begins?|ongoing|parallel|buffer|break|meeting|stand-?up|call|sync|kick-?off)\b`,
  'i',
);

const beside = /\b(?:parallel|meanwhile|alongside|at the same time|background)\b/i;

/** `Backup and freeze` is work all the same. */
function isWatching({ phase }: TimelineRow): boolean {
  return phase.split(/\s+(?:and|then|&|\+)\s+|[,;:–—]\s/).every((part) => watching.test(part));
}

const deploys = /\b(?:deployment|deploy|install|installation|upgrade|migration)\b/i;
const checks = /\b(?:validation|validate|verification|verify|smoke tests?|tests?|testing)\b/i;
const environments = /\b(?:staging|production|prod|uat|preprod)\b/i;

/** `Staging validation` while `Staging deployment` goes on, or `Smoke tests` right behind `Production deployment`. */
function isChecked(deployment: TimelineRow, row: TimelineRow, follows: boolean): boolean {
  const [first, second] = [environments.exec(deployment.phase)?.[0], environments.exec(row.phase)?.[0]];
  return (
    first !== undefined &&
    (first.toLowerCase() === second?.toLowerCase() ||
      (second === undefined && follows && /\bsmoke tests?\b/i.test(row.phase))) &&
    checks.test(row.phase) &&
    !deploys.test(row.phase) &&
    !checks.test(deployment.phase) &&
    !/\b(?:canary|rolling|gradual|ramp|rollout|pre|prepar\w+)\b/i.test(`${deployment.phase} ${row.phase}`)
  );
}

function runsInto(first: TimelineRow, second: TimelineRow): boolean {
  const [a, b] = [first.time?.moment, second.time?.moment];
  if (!a || !b || first.until === undefined) return false;
  const relative = a.relative !== undefined && b.relative !== undefined;
  const [start, next] = relative ? [a.relative, b.relative] : [a.minute, b.minute];
  if (start === undefined || next === undefined) return false;
  // Past midnight the clock begins anew.
  const later = !relative && next < start && first.until > minutesOfDay ? next + minutesOfDay : next;
  return later > start && later < first.until;
}
