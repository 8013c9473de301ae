import type { Field, Inline } from '../../plan/blocks.ts';
import { findDates, isoDate } from '../../plan/dates.ts';
import { shareTimesIn } from '../../plan/facts/strategy/shareTimes.ts';
import { messageTimeIn, messageTimesIn } from '../../plan/facts/timeline/messageTimes.ts';
import { timedStageIn } from '../../plan/facts/timeline/timelines.ts';
import type { Plan } from '../../plan/plan.ts';
import { findClocks, momentOf } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { groupBy } from '../../text/groupBy.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';
import { finding, isBefore, passesMidnight } from './chronology.ts';
import { turnedDatesIn } from './turnedDates.ts';
import { turnedRowsIn } from './turnedRows.ts';

export const timelineOrder = defineRule({
  name: 'timeline-order',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'Rows or stages that are not in chronological order.',
  rationale: `People read a timeline from top to bottom and start the next row when the last one ends. A row that lies before the
one above it is either at the wrong place or has the wrong time; both are found out too late.

Move the row or correct its time. Passing midnight and naming the next day are understood.`,
  valid: [
    '## Timeline\n\n| Part | From | To |\n|---|---|---|\n| Copy | 2031-05-10 20:00 | 2031-05-11 04:00 |\n| Switch | 2031-05-11 04:00 | 2031-05-11 05:00 |\n',
    '## Schedule\n\n| Part | Planned start | Planned finish | Duration |\n|---|---|---|---|\n| Copy | 2031-05-10 08:00 | 2031-05-10 20:00 | 12 h |\n| Switch | 2031-05-10 20:00 | 2031-05-10 22:00 | 2 h |\n| Total | 2031-05-10 08:00 | 2031-05-10 22:00 | 14 h |\n',
    '## The day\n\n10:00 – 10:15: preparation (Ann Lee)\n10:15 – 12:00: one till after the other, each with its printer (Ann Lee)\n12:00 – 12:30: validation (Bo Cole)\n',
    '## Communication\n\n- March 5, 2031 – to all, by e-mail: reminder\n- March 6, 2031, 18:45 – to the desk, by phone: it begins\n- March 6, 2031, 22:00 – to all, by e-mail: done\n',
    '## Communication\n\n| Time | Audience | Message |\n|---|---|---|\n| 2 May 2031, 10:00 | Clinics | Switch on Sunday |\n| 22:15 | Liaison | Green is active |\n| 07:00 | Clinics | Change completed |\n',
    '## Communication\n\n### Before\n\n- **To:** Depots\n- **Via:** Email\n- **When:** 2031-03-01\n\n### If it fails\n\n- **To:** Depots\n- **Via:** Phone\n- **When:** At once\n\n### After\n\n- **To:** Everybody\n- **Via:** Email\n- **When:** 2031-03-04\n',
    '## Deployment steps\n\n1. Freeze at 22:00\n2. Compare with the copy made at 21:00\n3. Switch at 22:40\n4. Open at 23:00 UTC\n\n## Next\n\n1. Copy at 23:10\n2. Switch at 23:50\n3. Close at 00:30\n',
    '# Cutover\n\n## Part A: API\n\n**Time:** 23:10\n\nx\n\n## Part B: Website\n\n**Time:** 00:10 UTC\n\nx\n\n## Part C: Support\n\n**Time:** from 08:00\n',
    '## Runbook\n\n### Part 1: Prepare (day before, 15:00)\n\nx\n\n### Part 2: Swap (21 August, 10:00)\n\nx\n\n### Part 3: Close (11:00)\n\nx\n',
    '| Date | Begins | Lasts | What |\n|---|---|---|---|\n| 2031-02-24 | 03:00 | 60 min | Expand |\n| | 04:30 | 30 min | Compare |\n| 2031-02-26 | 02:00 | 60 min | Copy |\n| 27 February 2031 | 01:00 | 60 min | Switch |\n',
    '# Plan\n\n## Phase 1: Expand\n\n**When:** 2031-02-24, 05:00 – 06:00 UTC\n\nx\n\n## Phase 2: Contract\n\n**When:** 2031-02-26, 03:00 – 04:00 UTC\n\nx\n',
    '## Steps\n\nAt 22:00 Ann Lee freezes the queue. From 22:10 to 22:40 Ben Roe copies the data. At 23:00 Ann Lee opens it again.\n',
    '# Plan\n\n## 1. Support hours (12:00-18:00)\n\nx\n\n## 2. Install (08:00-09:00)\n\nx\n',
    '## Before we start\n\nThe release ran in staging from 2031-03-10 to 2031-03-14. We moved it from 2031-03-20 and back to 2031-03-19.\n',
    '## Roll-out\n\nThe flag is raised: 5 % at 09:30, 20 % at 11:00, 50 % at 23:00 and 100 % at 01:00 UTC.\n',
    '## Timeline\n\n- 10:15 AM – Back up\n- 12:30 PM – Copy\n- 1:00 PM – Switch\n- 1:30 p.m.: close\n',
    '## Stage 1: Checks (11:15 AM – 12:30 PM)\n\nA\n\n## Stage 2: Deploy (12:30–1:00 PM)\n\nB\n\n## Stage 3: Watch (1:00 PM)\n\nC\n',
    '## Messages\n\n- 11:30 AM to #geo: shift begins\n- 12:45 PM to #geo: halfway\n- 1:30 PM to #couriers: it is over\n',
    '## Cutover\n\n| ID | Start | End | Task | Who |\n|---|---|---|---|---|\n| **Saturday 18 April** |||||\n| 1 | 08:00 | 14:00 | Load | Ann |\n| 2 | 14:00 | 17:00 | Compare | Ben |\n| **Sunday 19 April** |||||\n| 3 | 07:00 | 10:00 | Try | Ann |\n',
    '## Timeline\n\n| Time | Activity | Owner |\n|---|---|---|\n| Day 1 | | |\n| 14:00 | Freeze | Ann |\n| Day 2 | | |\n| 09:00 | Switch | Ben |\n| 12:00 | Close | Ben |\n',
    '- **Planned start:** 2026-12-05 22:00 CET\n- **Planned end:** 2026-12-06 02:00 CET\n',
    '## Deployment\n\n**Step 1: Back up** (22:00, 20 minutes, Ann Lee)\n\nDump it.\n\n**Step 2: Copy** (from 22:30, Ben Cole)\n\nCopy it.\n\n**Step 3: Tell** (by Ann Lee)\n\nTell it.\n',
    '## Phase 1: Copy (T+0 to T+20)\n\nA\n\n## Phase 2: Switch (T+20 to T+95, Ann Lee)\n\nB\n',
    '## Procedure\n\n1. 22:00 UTC – Ann Lee opens the bridge.\n2. 23:40 UTC – Ben Cole copies the data.\n3. 00:10 UTC – Ann Lee closes the bridge.\n',
    '## Implementation\n\n- 10:00 Copy\n- Tell support\n- 09:00 Begin\n',
    '## Messages\n\n- 18:00 to #geo: shift begins\n- 20:00 to #geo: halfway\n- 08:00 to #couriers: night is over\n',
    '## Communication\n\n| When | Audience | Channel |\n|---|---|---|\n| 2031-03-12 22:00 | Operations | #ops |\n| 2031-03-13 02:00 | Operations | #ops |\n| 2031-03-10 09:00 | Merchants | Status page |\n| 2031-03-13 02:00 | Merchants | Status page |\n| 2031-03-11 02:00 | Support | Mail |\n',
    '## Timeline\n\n| Time | Activity | Owner |\n|---|---|---|\n| 22:00 to 22:30 | Freeze | Ann |\n| 22:30 to 23:30 | Switch | Ben |\n',
    '## Deployment steps\n\n1. Back up (23:00)\n2. Install (23:40)\n3. Switch (00:10)\n',
    '## Timeline\n\n**22:00** – Back up\n\n**23:45** – Install\n\n**00:15** – Switch\n',
    '## Timeline\n\n22:00 is when we begin.\n\nBen is there from 21:00.\n',
    '| Time (UTC) | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 30 min | Checks | Ann |\n| 10:30 | 15 min | Deploy | Ben |\n| 14:00 | - | Watch | Ops |\n',
    '| Time | Activity |\n|---|---|\n| 22:30 | Freeze |\n| 23:45 | Switch |\n| 00:30 | Verify |\n',
    '| Date/Time | Phase |\n|---|---|\n| 2026-11-10 14:00 | Canary |\n| 2026-11-11 10:00 | Full |\n',
    '| Phase | Date/Time | Action |\n|---|---|---|\n| Canary | [Date] 14:00 | Deploy |\n| Full | [Date+1] 10:00 | Rollout |\n',
    '| Time | Step |\n|---|---|\n| T-30 | Freeze |\n| T+0 | Switch |\n| T+15m | Verify |\n',
    '## Stage 1: Checks (10:00 - 10:30)\n\nA\n\n## Stage 2: Deploy (10:30 - 11:00)\n\nB\n',
    '## Change history\n\n| Date | Description | Owner |\n|---|---|---|\n| 2026-03-01 | Second | Ann |\n| 2026-02-01 | First | Ann |\n',
    '**Start date:** 2026-11-10\n**End date:** 2026-11-10\n\n## Review\n\n**To:** 2026-11-01\n',
    '| Time | Phase |\n|---|---|\n| Day 1 14:00 | Canary |\n| Day 2 09:00 | Full |\n',
    '| Date | Phase |\n|---|---|\n| 2031-02-31 | Canary |\n| 2031-02-05 | Half |\n| 2031-02-07 | Full |\n',
  ],
  invalid: [
    '## Timeline\n\n| Part | From | To |\n|---|---|---|\n| Copy | 2031-05-10 20:00 | ⟦2031-05-10 04:00⟧ |\n| Switch | 2031-05-11 04:00 | 2031-05-11 05:00 |\n',
    '## Schedule\n\n| Part | Planned start | Planned finish | Who |\n|---|---|---|---|\n| Copy | 2031-05-10 08:00 | 2031-05-10 20:00 | Ann |\n| Switch | 2031-05-10 20:00 | ⟦2031-05-10 19:00⟧ | Ann |\n',
    '## The day\n\n10:00 – 10:15: preparation (Ann Lee)\n10:35 – 12:00: one till after the other, each with its printer (Ann Lee)\n⟦10:15 – 10:35⟧: configuration (Ann Lee)\n12:00 – 12:30: validation (Bo Cole)\n',
    '## Timeline\n\n10:00 – 10:15: preparation (Kofi Mensah)\n10:15 – 10:35: configuration (Kofi Mensah)\n⟦10:05 – 10:55⟧: traffic (Ann Lee)\n\nThe night ends there.\n',
    '## Communication\n\n- **March 5, 2031, 15:00 UTC** – to all engineers, in #releases: a reminder\n- **⟦March 4, 2031, 18:45⟧ UTC** – to customer care, by e-mail: what is new\n- **March 7, 2031, 10:00 UTC** – to the management, by e-mail: figures\n',
    '## Timeline\n\n| Offset | Clock (UTC) | What | Who |\n|---|---|---|---|\n| T+0 | 01:30 | Stop | Ann Lee |\n| T+20 | ⟦01:10⟧ | Copy | Ann Lee |\n| T+60 | 02:30 | Start | Ann Lee |\n',
    '## Communication\n\n- March 5, 2031, 15:00 – to all, by e-mail: reminder\n- ⟦March 4, 2031, 18:45⟧ – to the desk, by phone: it begins\n- March 6, 2031, 22:00 – to all, by e-mail: done\n',
    '## Communication\n\n| When | To | Channel |\n|---|---|---|\n| 5 March 2031, 15:00 | all | e-mail |\n| 6 March 2031, 18:45 | desk | phone |\n| ⟦3 March 2031, 22:00⟧ | all | e-mail |\n',
    '## Timeline\n\n| Step | T+ | Clock (UTC) | Duration | Task |\n|---|---|---|---|---|\n| 1 | T+0 | 22:00 | 15 min | Call |\n| 2 | T+30 | 22:30 | 30 min | Full backup |\n| 3 | T+60 | ⟦22:20⟧ | 30 min | Conversion |\n| 4 | T+90 | 23:30 | 30 min | End |\n',
    '## Communication\n\n| Time | Audience | Message |\n|---|---|---|\n| 2 May 2031, 10:00 | Clinics | Switch on Sunday |\n| 05:15 | Liaison | Green is active |\n| ⟦05:00⟧ | Clinics | Change completed |\n',
    {
      format: 'yaml',
      text: "communications:\n  - to: All engineers\n    via: '#platform'\n    at: 2031-05-08 10:00\n  - to: Payments\n    via: phone\n    at: ⟦2031-05-07 19:45⟧\n  - to: Everybody\n    via: '#platform'\n    at: 2031-05-11 02:00\n",
    },
    '## Deployment steps\n\n1. Check out the tag\n2. Switch the flag on for Hamburg (10 %) at 06:50\n3. Switch it on for Ulm (45 %) at ⟦06:30⟧\n4. Switch it on everywhere at 08:15.\n',
    '# Cutover\n\n## Part A: API\n\n**Time:** 22:10\n\nx\n\n## Part B: Website\n\n**Time:** ⟦22:00⟧\n\nx\n',
    {
      format: 'yaml',
      text: "steps:\n  - name: Copy\n    time: '22:45'\n  - name: Switch\n    time: '⟦22:15⟧'\n",
    },
    '## Rollout\n\n| Step | Date | Share |\n|---|---|---|\n| 1 | 2031-04-07 | 1% |\n| 2 | ⟦2031-04-11⟧ | 5% |\n| 3 | 2031-04-09 | 20% |\n| 4 | 2031-04-10 | 50% |\n',
    '| Day | Time | Activity |\n|---|---|---|\n| 24 February 2031 | 03:00 | Expand |\n| 26 February 2031 | 03:00 | Copy |\n| ⟦25 February 2031⟧ | 04:00 | Compare |\n',
    '| What | Date | Starts |\n|---|---|---|\n| Expand | 2031-02-24 | 03:00 |\n| Compare | 2031-02-24 | ⟦02:30⟧ |\n| Copy | 2031-02-26 | 03:00 |\n',
    '## Timeline\n\n#### 23:00 Gate check\n\nx\n\n#### 23:30 Deploy green\n\nx\n\n#### ⟦23:10⟧ Compare\n\nx\n',
    '## Steps\n\nAt 22:00 Ann Lee freezes the queue. From ⟦21:10 to 21:40⟧ Ben Roe copies the data. At 23:00 Ann Lee opens it again.\n',
    '# Plan\n\n## 1. Drain (03:15-03:45)\n\nx\n\n## 2. Install (⟦02:45-03:00⟧)\n\nx\n',
    '## Schedule\n\n- 10:00 – 10:30: Prepare\n- ⟦09:30 – 10:00⟧: Switch\n- Total time: 1 hour\n',
    '## Steps\n\n| Piece | Start | End |\n|---|---|---|\n| Copy | 18:20 | 19:05 |\n| Freeze | ⟦18:00⟧ | 18:20 |\n',
    '## Before we start\n\nThe release ran in staging from 2031-03-14 to ⟦2031-03-10⟧ without an incident.\n',
    '## Roll-out\n\nThe flag is raised: 5 % at 09:30, 20 % at ⟦09:00⟧, 50 % at 13:00 and 100 % at 15:00 UTC.\n',
    '## Stage 1: Checks (1:00–1:30 PM)\n\nA\n\n## Stage 2: Deploy (⟦12:30–1:00 PM⟧)\n\nB\n',
    '- **Planned start:** Saturday, 5 December 2026, 22:00 CET\n- **Planned end:** ⟦Saturday, 5 December 2026, 02:00 CET⟧\n',
    '## Deployment\n\n**Step 1: Back up** (22:00, 20 minutes, Ann Lee)\n\nDump it.\n\n**Step 2: Copy** (⟦21:45⟧, 30 minutes, Ben Cole)\n\nCopy it.\n',
    '## Phase 1: Copy (T+20 to T+40)\n\nA\n\n## Phase 2: Switch (⟦T+15 to T+95⟧, Ann Lee)\n\nB\n',
    '## Phase 1: Copy – T+0\n\nA\n\n## Phase 2: Switch (⟦T+90 to T+60⟧)\n\nB\n',
    '## Implementation plan\n\n1. 22:10 UTC – Ann Lee opens the bridge.\n2. ⟦22:00⟧ UTC – Ben Cole copies the data.\n3. 23:10 UTC – Ann Lee closes the bridge.\n',
    {
      format: 'yaml',
      text: 'steps:\n  - "22:00 Open the bridge"\n  - "22:40 Copy the data"\n  - "⟦22:10⟧ Switch"\n  - "23:00 Close"\n',
    },
    '## Messages\n\n- 07:00 to #geo: shift begins\n- ⟦05:30⟧ to #couriers: all lookups on v3\n- 15:00 to #geo: day is over\n',
    '## Traffic shift\n\n### Step 1: 10 %\n\n- [ ] 07:00 Set the weight\n- [ ] Hold\n\n### Step 2: 40 %\n\n- [ ] ⟦06:00⟧ Set the weight\n- [ ] Hold\n',
    '## Communication\n\n| When | Audience | Channel |\n|---|---|---|\n| 2031-03-10 09:00 | Merchants | Status page |\n| 2031-03-14 22:00 | Operations | #ops |\n| ⟦2031-03-12 23:50⟧ | Operations | #ops |\n',
    '## Who hears what\n\n- 2031-04-03 10:00: Ann mails the support team\n- ⟦2031-04-02 08:00⟧: Ben posts in #mobile for the app team\n- 2031-04-02 16:00: Ann posts in #mobile for everybody\n',
    '## Timeline\n\n| Time | Activity | Owner |\n|---|---|---|\n| 22:30 to 23:30 | Switch | Ben |\n| ⟦22:00 to 22:30⟧ | Freeze | Ann |\n',
    '## Stages\n\n### Stage 1: 5 percent\n\nFrom 09:30 to 11:00 a few get it.\n\n### Stage 2: half\n\nFrom ⟦09:00 to 09:30⟧ half of the traffic goes there.\n',
    '## Deployment steps\n\n1. **Back up** (22:00)\n2. **Install** (22:40)\n3. **Switch** (⟦22:20⟧)\n',
    '## Timeline\n\n**22:00** – Back up\n**22:45** – Install\n**⟦22:15⟧** – Switch\n',
    {
      format: 'yaml',
      text: 'schedule:\n  - phase: Canary\n    start: 2026-12-02 10:00\n    end: 2026-12-02 12:00\n  - phase: Half\n    start: 2026-12-03 10:00\n    end: ⟦2026-12-02 18:00⟧\n',
    },
    '## Timeline\n\n| Offset | Step |\n|---|---|\n| T-1 h | Freeze |\n| T+0 | Deploy |\n| ⟦T-10 min⟧ | Announce |\n| T+30 min | Close |\n',
    '## Timeline\n\n- **T-30 min:** announce\n- **T+15 min:** deploy\n- **⟦T+0⟧:** start\n- **T+60 min:** close\n',
    '## Rollout schedule\n\n1. Monday 2026-12-07: 10 % of users\n2. Wednesday 2026-12-09: 50 % of users\n3. Tuesday ⟦2026-12-08⟧: 100 % of users\n',
    '| Field | Value |\n|---|---|\n| Status | Approved |\n| Change window | 17.05.2031 20:00 CEST – ⟦16.05.2031⟧ 02:00 CEST |\n',
    '| Time (UTC) | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 30 min | Checks | Ann |\n| 11:30 | 15 min | Deploy | Ben |\n| ⟦11:00⟧ | 15 min | Verify | Ben |\n',
    '| Step | Start | End | Who |\n|---|---|---|---|\n| Deploy | 18:00 | 18:30 | Ann |\n| Close | 19:00 | ⟦18:45⟧ | Ann |\n',
    '| Phase | Date | Owner |\n|---|---|---|\n| Canary | 2026-11-12 | Ann |\n| Full | ⟦2026-11-11⟧ | Ann |\n',
    '## Stage 1: Checks (10:30 - 11:00)\n\nA\n\n## Stage 2: Deploy (⟦10:00 - 10:30⟧)\n\nB\n',
    '| Step | Day | Share of users |\n|---|---|---|\n| 1 | 2031-06-03 | 1% |\n| 2 | ⟦2031-05-06⟧ | 100% |\n',
    '| Time | Step |\n|---|---|\n| T+30 | Verify |\n| ⟦T+15⟧ | Switch |\n',
    '## Go\n\n**1. Flag to 2 %** (14:00)\n\nSet it.\n\n**2. Flag to 20 %** (⟦13:45⟧)\n\nSet it.\n',
    '| Item | Value |\n|---|---|\n| Start date | 2026-11-10 |\n| End date | ⟦2026-10-12⟧ |\n',
    '## Run sheet\n\n- **22:00** Freeze\n- **22:30** Deploy\n- **⟦22:15⟧** Verify\n- **23:00** Close\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Copy\n    time: 10:00 - 11:00\n    steps:\n      - name: Copy\n  - name: Monitoring\n    time: ⟦09:00 - 10:00⟧\n    steps:\n      - name: Watch\n',
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Copy\n    start: "10:00"\n    duration: 30 minutes\n  - name: Switch\n    start: "⟦09:00⟧"\n    duration: 30 minutes\n',
    },
    { format: 'yaml', text: 'title: Release\nstart_date: 2026-11-10\nend_date: ⟦2026-11-08⟧\n' },
    {
      format: 'yaml',
      text: 'timeline:\n  - time: "10:00"\n    phase: Deploy\n  - time: "⟦09:30⟧"\n    phase: Verify\n',
    },
  ],
  *check(plan) {
    yield* plan.facts(turnedRowsIn);
    yield* stages(plan);
    yield* plan.facts(turnedSharesIn);
    yield* plan.facts(turnedPeriodsIn);
    yield* plan.facts(turnedMessagesIn);
    const beside = groupBy(plan.sectionsWith(messageTimeIn), ({ parent }) => parent);
    for (const sections of beside.values())
      yield* turned(sections.flatMap((section) => section.facts(messageTimeIn)));
    yield* plan.facts(turnedDatesIn);
  },
});

/** Messages in the order of their days, but for one; where several are not, they are in another order. */
function turnedMessagesIn(section: Section): Finding[] {
  const known = new Set(section.facts(turnedRowsIn).map(({ span }) => span.start));
  return section
    .facts(messageTimesIn)
    .flatMap(turned)
    .filter(({ span }) => !known.has(span.start));
}

function turned(times: readonly Inline[]): Finding[] {
  const found = times.flatMap((time, index) => {
    const [last, next] = [times[index - 1], times[index + 1]];
    if (!last || !isBefore(time.text, last.text)) return [];
    // Without a day the last ones may be those of the next morning.
    const later =
      momentOf(time.text)?.day === undefined &&
      (!next || isBefore(next.text, last.text)) &&
      minutesBefore(time, last) >= ((momentOf(time.text)?.minute ?? 0) < 12 * 60 ? 60 : 300);
    return later ? [] : [finding(time, last)];
  });
  return found.length === 1 ? found : [];
}

/** Nobody waits for a day but some minutes. */
function minutesBefore(time: Inline, last: Inline): number {
  return (momentOf(last.text)?.minute ?? Infinity) - (momentOf(time.text)?.minute ?? 0);
}

/** `5 % at 11:00, 20 % at 09:00` */
function turnedSharesIn(section: Section): Finding[] {
  return section.facts(shareTimesIn).flatMap((times) =>
    times.flatMap((time, index) => {
      const last = times[index - 1];
      return last && isBefore(time.text, last.text) ? [finding(time, last)] : [];
    }),
  );
}

const begins =
  /^(?:(?:planned |scheduled )?(?:start|begin|from|rollout start|starts|begins)(?: date| day)?)$/;
const finishes =
  /^(?:(?:planned |scheduled )?(?:end|finish|until|to|rollout end|ends|completion)(?: date| day)?)$/;

/** `Window: 12.11.2026 20:00 – 11.11.2026 02:00`. */
function turnedWindow({ name, value }: Field): Finding[] {
  if (!value || !/(?:^| )(?:window|period)$/.test(name)) return [];
  const [start, end, more] = findDates(value.text);
  if (start?.value.day === undefined || end?.value.day === undefined || more) return [];
  const between = value.text.slice(start.end, end.start);
  if (end.value.day >= start.value.day || !/^[^\n;,]*(?:-|–|—|\bto\b|\buntil\b)/.test(between)) return [];
  return [
    {
      message: `This ends on ${isoDate(end.value.day)}, before it starts (${isoDate(start.value.day)}). Correct one of the two: people plan their week by them.`,
      span: value.span.part(end.start, end.end),
      related: [{ message: 'The start', span: value.span.part(start.start, start.end) }],
    },
  ];
}

/** `End date: 2026-11-03` below `Start date: 2026-11-12`, and windows that are turned round. */
function turnedPeriodsIn({ fields }: Section): Finding[] {
  const windows = fields.flatMap(turnedWindow);
  const first = fields.find(({ name, value }) => value && begins.test(name))?.value;
  const last = fields.find(({ name, value }) => value && finishes.test(name))?.value;
  const [from, to] = [dateOf(first), dateOf(last)];
  if (!first || !last || from === undefined || to === undefined || to > from) return windows;
  if (to === from) return [...windows, ...turnedClocks(first, last)];
  return [
    ...windows,
    {
      message: `This ends on ${isoDate(to)}, before it starts (${isoDate(from)}). Correct one of the two: people plan their week by them.`,
      span: last.span,
      related: [{ message: 'The start', span: first.span }],
    },
  ];
}

/** `Planned end: Saturday, 02:00` below `Planned start: Saturday, 22:00`: of one day, so that midnight does not lie between. */
function turnedClocks(first: Inline, last: Inline): Finding[] {
  const [[from, more], [to, rest]] = [findClocks(first.text), findClocks(last.text)];
  if (!from || !to || more || rest || to.value >= from.value) return [];
  return [
    {
      message: `This ends at \`${squeeze(last.text)}\`, before it starts (\`${squeeze(first.text)}\`). Correct one of the two: people plan their night by them.`,
      span: last.span,
      related: [{ message: 'The start', span: first.span }],
    },
  ];
}

function dateOf(value: Inline | undefined): number | undefined {
  const dates = value ? findDates(value.text) : [];
  return dates.length === 1 ? dates[0]?.value.day : undefined;
}

/** `T+180 to T+160` */
function turnedOffsets(inline: Inline): Finding {
  return {
    message: `\`${squeeze(inline.text)}\` ends before it starts. Correct one of the two: people start the next stage when this one ends.`,
    span: inline.span,
  };
}

/** A heading that tells its day in words. */
const otherDay =
  /\b(?:day|evening|night|week|weekend|morning) (?:before|after|later|earlier)\b|\b(?:next|following|previous|second|last) (?:day|evening|morning|night|week)\b|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** `Stage 2: Deploy (10:30 - 11:00)`, or a step with the key `time`, against the one before it. */
function* stages(plan: Plan): Generator<Finding> {
  const siblings = new Map<unknown, { start: number; counted: boolean; inline: Inline; day?: number }>();
  for (const section of plan.sectionsWith(timedStageIn)) {
    const [stage] = section.facts(timedStageIn);
    if (!stage?.time) continue;
    const { inline, moment } = stage.time;
    const counted = moment.relative !== undefined;
    const start = moment.relative ?? findClocks(inline.text)[0]?.value;
    if (start === undefined) continue;
    if (counted && stage.until !== undefined && stage.until < start) {
      yield turnedOffsets(inline);
      continue;
    }
    const { day } = moment;
    // `Part 2: Swap (21 August, 10:00)` below `Part 1: Prepare (day before, 15:00)`
    if (day === undefined && otherDay.test(section.title)) {
      siblings.delete(section.parent);
      continue;
    }
    const last = siblings.get(section.parent);
    const later = day !== undefined && last?.day !== undefined && day > last.day;
    const earlier = start < (last?.start ?? 0) && (counted || !passesMidnight(last?.start ?? 0, start));
    if (last?.counted === counted && earlier && !later) {
      yield {
        message: `This stage starts at ${squeeze(inline.text)}, before the one above it (${squeeze(last.inline.text)}). Move it or correct its time: stages are carried out in the order they stand in.`,
        span: inline.span,
        related: [{ message: 'The stage before', span: last.inline.span }],
      };
    } else siblings.set(section.parent, { start, counted, inline, ...(day !== undefined && { day }) });
  }
}
