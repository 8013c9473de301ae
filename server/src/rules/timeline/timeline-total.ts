import { minutesBetween } from '../../plan/dayTimes.ts';
import { sumsIn } from '../../plan/facts/monitoring/sums.ts';
import { cellOf } from '../../plan/facts/tables.ts';
import { durationIn, minutesTo, timelinesIn, type Timeline } from '../../plan/facts/timeline/timelines.ts';
import type { TimelineTotal } from '../../plan/facts/timeline/totals.ts';
import type { Plan } from '../../plan/plan.ts';
import { findClocks, spellDuration } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { clocksOfWindow } from '../../plan/windowClocks.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';
import { spelledOutIn } from './spelledTimes.ts';
import { hasTimeline, ofStages } from './stagesTotal.ts';
import { wrongPeriodsIn } from './statedPeriods.ts';
import { finding, statedElsewhere, tolerant } from './statedTotals.ts';
import { startOf } from './totalOfStages.ts';

export const timelineTotal = defineRule({
  name: 'timeline-total',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A stated total that is neither the sum nor the span of the timeline.',
  rationale: `The total is what is announced to users and what the window is booked for. When the rows say something else, one of
the two is wrong, and the window ends before the work does.

The total may be the sum of the durations or the time from the first row to the last; either is accepted.`,
  valid: [
    '## Schedule\n\n| Part | From | To | Duration |\n|---|---|---|---|\n| Copy | 2031-05-09 08:00 | 2031-05-10 20:00 | 36 h |\n| Switch | 2031-05-10 20:00 | 2031-05-10 22:00 | 2 h |\n| All of it | | | |\n| **Total** | 2031-05-09 08:00 | 2031-05-10 22:00 | **38 h** |\n',
    '## Timeline\n\n| Start | Duration | What |\n|---|---|---|\n| 12:00 | 90 min | Copy |\n| 13:30 | 60 min | Switch |\n\nThe two tasks last two and a half hours together. We need three people from the copy to the last test.\n',
    '## Implementation plan\n\n| Step | Start | End | Activity | Command | Verification |\n|---|---|---|---|---|---|\n| 1 | 20:00 | 20:30 | Copy the shelves | `copy.sh` | 12 files |\n| 2 | 20:30 | 21:00 | Install it | `install.sh` | 3.0 answers |\n| 3 | 21:00 | 21:30 | Fill the cache | `fill.sh` | 900 keys |\n| | | | **Total: 90 minutes** | | |\n',
    '## Steps\n\nThe ramp takes 3 hours in all (08:00 - 11:00 UTC); until 12:00 somebody watches.\n\n1. Go\n',
    '## Timeline\n\n| Time | Duration | Step |\n|---|---|---|\n| 08:00 | 60 min | Copy |\n| 09:00 | 60 min | Switch |\n\n**Total:** 3 hours. This includes a buffer for the way back.\n',
    '## Timeline\n\n| Start | Duration | Step |\n|---|---|---|\n| 10:00 | 30 min | Prepare |\n| 10:30 | 45 min | Switch |\n| 11:15 | 55 min | Watch |\n\n**Total duration:** 2 hours & 10 minutes\n',
    '## Timeline\n\n| Start | Duration | Step |\n|---|---|---|\n| 10:00 | 30 min | Prepare |\n| 10:30 | 45 min | Switch |\n| 11:15 | 25 min | Watch |\n\n**Total duration:** 1.7 hours\n',
    '## Strategy\n\n**Downtime:** 50 minutes, from 06:10 to 07:00\n\nThe import takes 2 hours, from 07:00 to 09:00, and its watch 30 minutes within 09:00 to 11:00.\n',
    '## Timeline\n\n| Start | Duration | Step |\n|---|---|---|\n| 18:00 | 20 min | Backup |\n| 18:20 | 40 min | Switch |\n| | 60 min | Total |\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 07:00 | 07:30 | Freeze |\n| 07:30 | 09:00 | Copy |\n\n🕘 **Total:** 2 hours\n',
    '## Schedule\n\n| From | To | Activity |\n|---|---|---|\n| T-30 | T+0 | Last checks |\n| T+0 | T+15 | Stop and copy |\n\nTotal from the roll call to the end: 45 minutes.\n',
    '## Schedule\n\n| T+ | What | Min |\n|---|---|---|\n| T-60 | Save | 45 |\n| T+0 | Baseline | 15 |\n| T+15 | Nodes | 65 |\n\nSum from T: 80 minutes. 10 minutes of the window remain.\n',
    '# Move\n\n- Start: 2031-03-09 01:00\n- End: 2031-03-09 05:00\n\n## Steps\n\n| Time | Action |\n|---|---|\n| 01:00 | Roll call |\n| 01:15 | Save |\n| 04:30 | Close |\n\nTotal: 4 hours, of which the last 30 minutes are the decision.\n',
    '# Move\n\n## Steps\n\n### Step 1: Prepare (13:00 - 13:20)\n\nx\n\n### Step 2: Switch (13:20 - 14:00)\n\nx\n\n**Total time:** 1 hour\n\n## Communication\n\n| Who | When | What |\n|---|---|---|\n| Desk | 12:45 | Soon |\n| All | 14:00 | Outcome |\n',
    '## Schedule\n\n| Start | End | What |\n|---|---|---|\n| 06:00 | 06:30 | Backup |\n| 06:30 | 08:30 | Change |\n\nAll times are UTC. The estimated duration is 2.5 hours.\n',
    '## Timeline\n\n- 20:00–20:30 Freeze (Ann Lee)\n- 20:30–21:30 Deploy (Ann Lee)\n\nTotal: 2 hours. The remaining 30 minutes are a reserve.\n',
    '## Timeline\n\n- 20:00–20:30 Freeze (Ann Lee)\n- 20:30–21:30 Deploy (Ann Lee)\n\nTotal: 90 minutes. The remaining 30 minutes of the window are a buffer.\n',
    '## Timeline\n\n| Start | Duration | What |\n|---|---|---|\n| 09:00 | 1 h | Copy |\n| 10:00 | 2 h | Switch |\n\n⏱️ **Total:** 4 hours, 1 hour reserve\n',
    '## Schedule\n\n| When | What | Minutes |\n|---|---|---|\n| T+0 | Copy | 30 |\n| T+30 | Switch | 45 |\n\nT is 20:30 UTC. All in all this takes 75 minutes. Everything else takes 10 minutes.\n',
    '## Timeline\n\nTotal: two hours, of which users wait for 30 minutes.\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 10:00 | Back up |\n| 10:00 | 11:00 | Switch |\n',
    '## Timeline\n\n**Total duration:** 4 hours thirty minutes\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 10:00 | Back up |\n| 10:00 | 13:30 | Switch |\n',
    '## Timeline\n\n**Total duration:** one hour 30 minutes\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 09:30 | Back up |\n| 09:30 | 10:30 | Switch |\n',
    '## How\n\nPlanned downtime: 20 minutes, from 05:00 to 05:20. The outage is 10 minutes within 06:00 – 07:00.\n',
    '## Timeline\n\nThe whole cutover takes 3 hours.\n\n| Start | End | Activity |\n|---|---|---|\n| 07:00 | 08:00 | Switch |\n| 08:00 | 10:00 | Watch |\n| 08:00 | 08:30 | Tell the shops |\n',
    '## Timeline\n\nAll times UTC (total 1 h 30 min).\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 09:30 | Back up |\n| 09:30 | 10:30 | Switch |\n',
    '# Plan\n\n**Window:** 22:00 – 02:00 UTC (3 h 20 min of work)\n\n**Downtime:** 2 x 10 min (22:30 – 23:00)\n\n## 1. Brokers (22:00-01:00, 6 x 30 min = 3 h)\n\nx\n\n## 2. Watch (01:00-02:00, 15 min per board)\n\nx\n',
    '## Timeline\n\nTotal planned time: 2 hours (23:00 - 01:00)\n',
    '# Plan\n\n## 1. Drain (03:00-03:15)\n\nTotal: 15 min\n\n## 2. Install (03:15-03:45)\n\nTotal: 30 min\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 05:00 | 05:20 | Close |\n| 05:20 | 06:00 | Install |\n| **Total** | | 1 h |\n',
    '## Steps\n\n| Share | Duration |\n|---|---|\n| 5% | 30 min |\n| 100% | 60 min |\n\n## Rollout Schedule\n\n| Time | Duration | Phase |\n|---|---|---|\n| 10.00 | 60 min | Staging |\n| 11.00 | 90 min | Ramp |\n\n**Total duration:** 2.5 hours (10.00 - 12.30 UTC)\n',
    '- **Planned start:** 2026-12-05 22:00 CET\n- **Planned end:** 2026-12-06 02:00 CET\n- **Duration:** 4 hours\n- **Estimated duration:** 3 hours\n',
    '## Phase 1: Copy (T+0 to T+20)\n\nx\n\n## Phase 2: Switch (T+20 to T+60)\n\nThe phases add up to 60 minutes in all: 20 and 40.\n',
    '## Phase 1: Copy (T+0 to T+20)\n\nx\n\n## Phase 2: Switch (T+20 to T+60)\n\nx\n\n## Rollback\n\nThe whole procedure takes 30 minutes.\n',
    {
      format: 'yaml',
      text: "stages:\n  - stage: Preparation\n    start: '23:00'\n    duration: 15 min\n  - stage: Ramp\n    start: '23:15'\n    duration: 105 min\ntotal_duration: 2 hours\n",
    },
    '## Schedule\n\n- 20:00–20:20 Preparation (Ann Lee)\n- 20:20–22:40 Rolling update (Ben Roe)\n- 22:40–23:00 Handover (Ann Lee)\n\nIn total this takes three hours.\n',
    '## Timeline\n\nAll times are UTC. Overall duration: 2 hours.\n\n| Time | Duration | Activity |\n|---|---|---|\n| 22:00 – 23:00 | 60 min | Freeze |\n| 23:00 – 00:00 | 60 min | Switch |\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - time: 02:00\n    activity: Copy\n    duration: 30 min\n  - time: 02:30\n    activity: Switch\n    duration: 30 min\n  - time: 03:75\n    activity: Watch\n    duration: 1 h\ntotal_duration: 2 h\n',
    },
    '**Total duration:** 50 minutes\n\n## Timeline\n\n| Step | Duration |\n|---|---|\n| Back up | 20 min |\n| Install | 30 min |\n',
    '## Timeline (total: 1 hour)\n\n**22:00** – Back up\n**22:20** – Install\n**23:00** – Done\n',
    {
      format: 'yaml',
      text: 'total_duration: 90 minutes including a buffer of 30 minutes\ntimeline:\n  - time: 10:00-10:30\n    task: Copy\n  - time: 10:30-11:00\n    task: Switch\n',
    },
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\n**Total Duration**: 1 hour\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 30 min | Deploy |\n| 16:00 | - | Watch |\n\n**Total Estimated Duration**: 6 hours (10:00 - 16:00 UTC)\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 30 min | Deploy |\n\n**Total**: 60 min\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 22:30 | 90 min | Switch |\n| 00:00 | 30 min | Verify |\n\n**Total**: 2h\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 35 min | Deploy |\n\n**Total**: about 1 hour\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | - | Handover |\n\n**Total:** 1 hour\n',
    '**Window:** 13:00 - 16:30 UTC (3 h 30 min)\n**Downtime:** 30 minutes, within 13:00 - 16:30\n**Planned downtime:** about 4 hours (07:00 – 10:30)\n',
    '## Timeline\n\n- 22:00 – 22:30: Freeze\n- 22:30 – 23:00: Deploy\n- 23:00: Watch (1 hour)\n\nIn total: 2 hours\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 - 10:30 | ½ hour | Checks |\n| 10:30 - 11:30 | about 45 min | Deploy |\n| 11:30 - 12:00 | 30 | Watch |\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | [X min] | Checks |\n| 10:30 | [X min] | Deploy |\n\n**Total**: 3 hours\n',
    '| Stage | Duration |\n|---|---|\n| Prepare | 15 min |\n| Deploy | 30 min |\n| **Total** | **45 min** |\n',
    '| Stage | Minutes |\n|---|---|\n| Copy | 30 |\n| Index, in parallel | 30 |\n| Total | 30 |\n',
    '1. Prepare (10-15 minutes)\n2. Deploy (30 minutes)\n\n**Total time:** 1 hour\n',
    '- Build - 10 min\n- Push\n- Total: 40 min\n',
  ],
  invalid: [
    '## Schedule\n\n| Part | From | To | Duration |\n|---|---|---|---|\n| Copy | 2031-05-09 08:00 | 2031-05-10 20:00 | ⟦12 h⟧ |\n| Switch | 2031-05-10 20:00 | 2031-05-10 22:00 | 2 h |\n',
    '## Timeline\n\n| Start | Duration | What |\n|---|---|---|\n| 12:00 | 60 min | Copy |\n| 13:00 | 30 min | Switch |\n\nThe two tasks last ⟦two and a half hours⟧ together.\n',
    '## Timeline\n\n| Start | Duration | What |\n|---|---|---|\n| 12:00 | 60 min | Copy |\n| 13:00 | 30 min | Switch |\n\nIn sum ⟦120 minutes⟧. We begin on the hour.\n',
    '## Timeline\n\n| Start | Duration | What |\n|---|---|---|\n| 12:00 | 60 min | Copy |\n| 13:00 | 30 min | Switch |\n\nWe need ⟦3 hours⟧ from the copy to the last test.\n',
    '## Implementation plan\n\n| Step | Start | End | Activity | Command | Verification |\n|---|---|---|---|---|---|\n| 1 | 20:00 | 20:30 | Copy the shelves | `copy.sh` | 12 files |\n| 2 | 20:30 | 21:00 | Install it | `install.sh` | 3.0 answers |\n| 3 | 21:00 | 21:30 | Fill the cache | `fill.sh` | 900 keys |\n| | | | **Total: ⟦3 hours⟧** | | |\n',
    '## Steps\n\nThe ramp takes ⟦2 hours⟧ in all (08:00 - 11:00 UTC).\n\n1. Go\n',
    '## Timeline\n\n| Time | Duration | Step |\n|---|---|---|\n| 08:00 | 60 min | Copy |\n| 09:00 | 60 min | Switch |\n\n**Total:** ⟦3 hours⟧ (08:00 - 10:00). What is left until noon is reserve for the way back.\n',
    '## Timeline\n\n| Start | Duration | Step |\n|---|---|---|\n| 10:00 | 30 min | Prepare |\n| 10:30 | 45 min | Switch |\n| 11:15 | 45 min | Watch |\n\nThe three stages take ⟦3 hours⟧ in total.\n',
    '## Strategy\n\n**Downtime:** ⟦40 minutes⟧, from 06:10 to 07:00\n',
    '## Strategy\n\nThe work is planned for ⟦3 hours⟧, between 07:00 and 09:00.\n',
    '## Timeline\n\n| Start | Duration | Step |\n|---|---|---|\n| 18:00 | 20 min | Backup |\n| 18:20 | 40 min | Switch |\n| | ⟦75 min⟧ | Total |\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 07:00 | 07:30 | Freeze |\n| 07:30 | 09:00 | Copy |\n\n🕘 **Total:** ⟦3 hours⟧\n',
    '## Schedule\n\n| From | To | Activity |\n|---|---|---|\n| T-30 | T+0 | Last checks |\n| T+0 | T+15 | Stop and copy |\n\nTotal from the roll call to the end: ⟦60 minutes⟧.\n',
    '## Schedule\n\n| T+ | What | Min |\n|---|---|---|\n| T-60 | Save | 45 |\n| T+0 | Baseline | 15 |\n| T+15 | Nodes | 65 |\n\nSum from T: ⟦110 minutes⟧. 10 minutes of the window remain.\n',
    '# Move\n\n- Start: 2031-03-09 01:00\n- End: 2031-03-09 05:00\n\n## Steps\n\n| Time | Action |\n|---|---|\n| 01:00 | Roll call |\n| 01:15 | Save |\n| 04:30 | Close |\n\nTotal: ⟦6 hours⟧, of which the last 30 minutes are the decision.\n',
    '# Move\n\n## Steps\n\n### Step 1: Prepare (13:00 - 13:20)\n\nx\n\n### Step 2: Switch (13:20 - 14:00)\n\nx\n\n**Total time:** ⟦3 hours⟧\n\n## Communication\n\n| Who | When | What |\n|---|---|---|\n| Desk | 12:45 | Soon |\n| All | 14:00 | Outcome |\n',
    '## The night\n\n22:00 – 22:20: freeze (Ann Lee)\n22:20 – 22:50: copy (Ann Lee)\n22:50 – 23:00: thaw (Bo Cole)\n\nTotal duration: ⟦2 h⟧\n',
    '## Schedule\n\n| Start | End | What |\n|---|---|---|\n| 06:00 | 06:30 | Backup |\n| 06:30 | 08:30 | Change |\n\nPlanned duration: ⟦3.5 hours⟧\n',
    '## Timeline\n\n- 20:00–20:30 Freeze (Ann Lee)\n- 20:30–21:30 Deploy (Ann Lee)\n\nTotal: ⟦3 hours⟧. The remaining 30 minutes are a buffer for going back.\n',
    '## Timeline\n\n| Time | Duration | What |\n|---|---|---|\n| 20:00 | 30 min | Freeze |\n| 20:30 | 60 min | Deploy |\n\nTotal: ⟦3 hours⟧, leaving 15 minutes as a reserve.\n',
    '## Schedule\n\n| T | Length | What | Who |\n|---|---|---|---|\n| T+0 min | 30 min | Copy | Ann |\n| T+30 min | 40 min | Switch | Ben |\n\nIn all ⟦1 h 40 min⟧, with the last gate back at T+60 min.\n',
    '## Timeline\n\n| Start | Duration | What |\n|---|---|---|\n| 09:00 | 1 h | Copy |\n| 10:00 | 2 h | Switch |\n\n⏱️ **Total:** ⟦5 hours⟧, 1 hour reserve\n',
    '## Timeline\n\n10:00 – 10:15: preparation (Kofi Mensah)\n10:15 – 10:35: configuration (Kofi Mensah)\n10:35 – 10:55: traffic (Ann Lee)\n\nTotal: ⟦75 minutes⟧.\n',
    '## Schedule\n\n| When | What | Minutes |\n|---|---|---|\n| T+0 | Copy | 30 |\n| T+30 | Switch | 45 |\n\nT is 20:30 UTC. All in all this takes ⟦90 minutes⟧.\n',
    '## Timeline\n\n**Total duration:** ⟦two hours and 30 minutes⟧\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 09:30 | Back up |\n| 09:30 | 10:30 | Switch |\n',
    '## Minute plan\n\n| No. | From | To | Activity |\n|---|---|---|---|\n| 1 | 00:00 | 00:15 | Roll call |\n| 2 | 00:15 | 00:30 | Stop |\n\nSum: ⟦40 minutes⟧ (00:00 – 00:30). An hour is left for a way back.\n',
    '## Timeline\n\n| Time | Duration | What |\n|---|---|---|\n| 10:00 | 1 h | Copy |\n| 11:00 | 1 h | Switch |\n\nWorking time in all: ⟦5 hours⟧.\n',
    '## How\n\nThe service is stopped first. Planned downtime: ⟦1 hour 30 minutes⟧, from 05:00 to 07:30, announced on Monday.\n',
    '## Timeline\n\nAll times UTC, total ⟦3 h⟧.\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 09:30 | Back up |\n| 09:30 | 10:30 | Switch |\n',
    '## Timeline\n\nTotal planned time: ⟦3 hours⟧ (23:00 - 01:00)\n',
    {
      format: 'yaml',
      text: "schedule:\n  - start: '19:00'\n    end: '19:15'\n    task: Back up\n  - start: '19:15'\n    end: '19:45'\n    task: Switch\ntotal: ⟦90 minutes⟧\n",
    },
    '# Plan\n\n## 1. Drain (03:00-03:15)\n\nx\n\n## 2. Install (03:15-03:45)\n\nTotal: ⟦90 min⟧\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 05:00 | 05:20 | Close |\n| 05:20 | 06:00 | Install |\n| **Total** | | ⟦90 min⟧ |\n',
    '## Schedule\n\n- 10:00 – 10:30: Prepare\n- 10:30 – 11:30: Switch\n- Total time: ⟦2.5 hours⟧\n',
    '## Steps\n\nAt 06:00 Ann Lee freezes the queue. From 06:30 to 07:15 Ben Roe upgrades node A. From 07:15 to 08:00 he upgrades node B. The whole change takes ⟦three hours⟧.\n',
    {
      format: 'yaml',
      text: "title: Split\ntimeline:\n  - time: '22:00'\n    duration: 30 min\n    activity: Back up\n  - time: '22:30'\n    duration: 30 min\n    activity: Switch\ntotal_duration: ⟦3 h⟧\nrisks:\n  - risk: Late\n    probability: low\n    impact: low\n    mitigation: Begin early\n",
    },
    '- **Planned start:** 2026-12-05 22:00 CET\n- **Planned end:** 2026-12-06 02:00 CET\n- **Duration:** ⟦6 hours⟧\n',
    '| Field | Value |\n|---|---|\n| Start | 22:00 UTC |\n| End | 23:30 UTC |\n| Estimated duration | ⟦2 hours⟧ |\n',
    {
      format: 'yaml',
      text: 'title: Release\nwindow:\n  start: 2026-12-05 22:00\n  end: 2026-12-05 23:00\n  duration: ⟦2 hours⟧\n',
    },
    '## Phase 1: Copy (T+0 to T+20)\n\nx\n\n## Phase 2: Switch (T+20 to T+60)\n\nThe phases add up to ⟦70 minutes⟧ in all: 20 and 40.\n',
    '## Run sheet\n\n| Start | End | Task | By | Minutes |\n|---|---|---|---|---|\n| 01:00 | 01:15 | Freeze | Ann | 15 |\n| 01:15 | 03:15 | Upgrade | Ann | ⟦90⟧ |\n',
    {
      format: 'yaml',
      text: "stages:\n  - stage: Preparation\n    start: '06:00'\n    duration: 15 min\n  - stage: Ramp\n    start: '06:15'\n    duration: 60 min\n  - stage: Wrap-up\n    start: '07:15'\n    duration: 45 min\ntotal_duration: ⟦3 hours⟧\n",
    },
    '## Schedule\n\n- 20:00–20:20 Preparation (Ann Lee)\n- 20:20–22:40 Rolling update (Ben Roe)\n- 22:40–23:00 Handover (Ann Lee)\n\nIn total this takes ⟦two hours⟧.\n',
    '## Timeline\n\nAll times are UTC. Total duration: ⟦3 hours⟧.\n\n| Time | Duration | Activity |\n|---|---|---|\n| 22:00 – 23:00 | 60 min | Freeze |\n| 23:00 – 00:00 | 60 min | Switch |\n',
    '## Timeline\n\nWe start at 22:00 UTC. The whole cutover takes ⟦3 hours⟧.\n\n- 22:00 – 23:00: Freeze\n- 23:00 – 00:00: Switch\n',
    '**Total duration:** ⟦2 hours⟧\n\n## Timeline\n\n| Step | Duration |\n|---|---|\n| Back up | 20 min |\n| Install | 30 min |\n',
    {
      format: 'yaml',
      text: 'total_duration: ⟦2 hours⟧\ntimeline:\n  - action: Back up\n    duration: 20 min\n  - action: Install\n    duration: 30 min\n',
    },
    '## Timeline (total: ⟦45 minutes⟧)\n\n| Start | End | Action |\n|---|---|---|\n| 22:00 | 22:20 | Back up |\n| 22:20 | 23:00 | Install |\n',
    '| Stage | Duration |\n|---|---|\n| Prepare | 15 min |\n| Deploy | 30 min |\n| **Total** | **⟦90 min⟧** |\n',
    '| Stage | Minutes |\n|---|---|\n| Prepare | 20 |\n| Deploy | 30 |\n| Sum | ⟦60⟧ |\n',
    '1. Prepare (15 minutes)\n2. Deploy (30 minutes)\n\n**Total time:** ⟦1 h 30 min⟧\n',
    '- Prepare - 10 min\n- Deploy: 20 min\n- Total: ⟦1 hour⟧\n',
    '## Timeline\n\nTotal duration: ⟦3 hours⟧\n\n| Time | Task |\n|---|---|\n| 10:00–10:30 | Prepare |\n| 10:30–12:00 | Deploy |\n',
    '| Start | End | Duration | Task |\n|---|---|---|---|\n| 10:00 | 10:30 | 30 min | Prepare |\n| 10:30 | 11:15 | ⟦30 min⟧ | Deploy |\n',
    '# Plan\n\n## Stage 1: Prepare (10:00–10:30, ⟦45 minutes⟧)\n\nA\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - stage: Prepare\n    duration: 15 min\n  - stage: Deploy\n    duration: 30 min\n  - stage: Total\n    duration: ⟦60 min⟧\n',
    },
    {
      text: '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\n**Total Duration**: ⟦2 hours⟧\n',
      fixed:
        '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\n**Total Duration**: 1 hour\n',
    },
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 30 min | Deploy |\n| 16:00 | - | Watch |\n\n**Total Estimated Duration**: ⟦5 hours⟧ (10:00 - 16:00 UTC)\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| T-30 | 30 min | Freeze |\n| T+0 | 20 min | Switch |\n| T+20 | 10 min | Verify |\n\n**Total:** ⟦90 minutes⟧\n',
    '| Start | End | Phase |\n|---|---|---|\n| 10:00 | 10:30 | Checks |\n| 10:30 | 11:00 | Deploy |\n\nTotal: ⟦2 hours⟧\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 10:30 | 30 min | Deploy |\n\nThe whole cutover takes ⟦2 hours⟧.\n',
    '| Time | Phase | Duration |\n|---|---|---|\n| 10:00 - 10:30 | Checks | 30 min |\n| 10:30 - 11:00 | Deploy | ⟦50 min⟧ |\n| 23:45 - 00:15 | Watch | 0.5 h |\n',
    '## Timeline\n\n1. 22:00 Freeze (30 min)\n2. 22:30 Deploy (30 min)\n3. 23:00 Watch (60 min)\n\nAll of it takes ⟦3 hours⟧.\n',
    '# Plan\n\n**Window:** 13:00 - 16:30 UTC (⟦4 hours⟧)\n**Planned downtime:** ⟦2 h⟧ (14:00 – 15:00)\n**Total duration:** ⟦1 day 2 hours⟧\n\n## Timeline\n\n| Start | Duration (min) | Phase |\n|---|---|---|\n| 10:00 | 30 | Checks |\n| 10:30 | 30 | Deploy |\n',
    {
      format: 'yaml',
      text: 'timeline:\n  total: ⟦2 hours⟧\n  schedule:\n    - time: "10:00"\n      duration: 30 min\n      phase: Checks\n    - time: "10:30"\n      duration: 30 min\n      phase: Deploy\n',
    },
  ],
  *check(plan) {
    const timelines = plan.facts(timelinesIn);
    for (const timeline of timelines) {
      const total = timeline.total ?? (timelines.length === 1 ? statedElsewhere(plan) : undefined);
      if (!total) continue;
      if (isMistimed(timeline)) continue;
      const fits = tolerant(plan, total);
      const { sum, span } = measure(timeline);
      // What is prepared before `T` is seldom part of it.
      const after = timeline.rows.filter(({ time }) => (time?.moment.relative ?? 0) >= 0);
      const fromStart = after.length < timeline.rows.length ? measure({ rows: after }) : undefined;
      const range = total.range && minutesBetween(total.range.start, total.range.end) * 60;
      const candidates =
        range !== undefined
          ? [range]
          : [sum, span, fromStart?.sum, fromStart?.span].filter((seconds) => seconds !== undefined);
      if (candidates.length === 0) yield* pastWindow(plan, timeline, total);
      if (candidates.length === 0 || candidates.some(fits)) continue;
      // Times that do not follow one another are reported as such.
      if (candidates.every((seconds) => seconds > day) && total.seconds < day) continue;
      // The last row lasts as long as it does.
      const open = range === undefined && timeline.rows.findLast(({ time }) => time)?.duration === undefined;
      if (open && total.seconds > Math.max(...candidates)) {
        yield* pastWindow(plan, timeline, total);
        continue;
      }
      yield finding(
        plan,
        total,
        [...new Set(candidates)],
        range === undefined ? 'the rows come to' : 'the times beside it span',
        [{ message: 'The rows it sums up', span: timeline.table.table.span }],
      );
    }
    for (const { span, seconds } of plan.facts(longerRowsIn))
      yield {
        message: `The times beside it span ${spellDuration(seconds)}, so whoever does this row is given two ends. Correct one of the two.`,
        span,
      };
    const totals = new Set(timelines.flatMap(({ total }) => (total ? [total.span.start] : [])));
    const sums = plan.facts(sumsIn);
    for (const { total: own, sum, span } of sums) {
      const total = own ?? (sums.length === 1 && timelines.length === 0 ? statedElsewhere(plan) : undefined);
      if (!total || total.range) continue;
      if (totals.has(total.span.start) || tolerant(plan, total)(sum)) continue;
      // Rows with times may come to the time from the first to the last.
      const timeline = timelines.find(({ table }) => table.table.span.start === span.start);
      const elapsed = timeline && measure(timeline).span;
      if (elapsed !== undefined && tolerant(plan, total)(elapsed)) continue;
      totals.add(total.span.start);
      yield finding(plan, total, [sum], 'the rows come to', [{ message: 'The rows it sums up', span }]);
    }
    if (!hasTimeline(plan) && sums.length === 0) yield* ofStages(plan);
    for (const { total, seconds, end } of plan.facts(wrongPeriodsIn)) {
      if (totals.has(total.span.start) || total.range || tolerant(plan, total)(seconds)) continue;
      totals.add(total.span.start);
      yield finding(plan, total, [seconds], 'start and end span', [{ message: 'The end', span: end }]);
    }
    for (const spelled of plan.facts(spelledOutIn)) {
      if (!spelled.range || totals.has(spelled.span.start)) continue;
      const seconds = minutesBetween(spelled.range.start, spelled.range.end) * 60;
      if (!tolerant(plan, spelled)(seconds))
        yield finding(plan, spelled, [seconds], 'the times beside it span', []);
    }
  },
});

/** Durations that are not the span of the times in their row, with the seconds of these. */
function longerRowsIn(section: Section): { span: Span; seconds: number }[] {
  return section.facts(timelinesIn).flatMap(({ table, rows }) =>
    rows.flatMap(({ row, time }) => {
      const cell = cellOf(table, row, 'duration');
      const [start, second, more] = findClocks(time?.inline.text ?? '');
      const end = second ?? findClocks(cellOf(table, row, 'end')?.text ?? '')[0];
      const stated = cell && /^\s*\d[\w .]*$/.test(cell.text) ? durationIn(table, row) : undefined;
      if (!time || !cell || !start || !end || more || stated === undefined) return [];
      const to = second ? undefined : cellOf(table, row, 'end');
      const seconds = minutesTo(start.value, time.moment.day, end.value, to) * 60;
      if (seconds < 0) return [];
      const at = cell.text.search(/\S/);
      return seconds === stated ? [] : [{ span: cell.span.part(at, cell.text.trimEnd().length), seconds }];
    }),
  );
}

/** Rows that say when they start alone may come to any total, but not to more than the window that opens with them. */
function* pastWindow(plan: Plan, { rows }: Timeline, total: TimelineTotal): Generator<Finding> {
  const window = rows.length > 2 && rows.every(({ time }) => time) ? clocksOfWindow(plan) : undefined;
  if (!window || startOf(rows[0]?.time?.moment) !== window.from) return;
  const seconds = window.length * 60;
  if (total.seconds > seconds && total.seconds < day)
    yield finding(plan, total, [seconds], 'the window is', [{ message: 'The window', span: window.span }]);
}

const day = 24 * 3600;

/** A row whose time is no time is reported as such; its length is not known. */
function isMistimed({ table, rows }: Timeline): boolean {
  return rows.some(({ row, time }) => !time && /\d:\d/.test(cellOf(table, row, 'time')?.text ?? ''));
}

/** Seconds by adding up the durations, and from the first row's start to the last one's end; each only where it is known. */
function measure({ rows }: Pick<Timeline, 'rows'>): { sum: number | undefined; span: number | undefined } {
  const timed = rows.filter(({ time }) => time);
  const durations = timed.map(({ duration }) => duration);
  const complete = durations.slice(0, -1).every((duration) => duration !== undefined);
  const sum =
    complete && durations.length > 0
      ? durations.reduce<number>((total, duration) => total + (duration ?? 0), 0)
      : undefined;
  const minutes = timed.map(({ time }) => startOf(time?.moment));
  const last = timed.at(-1);
  // In sentences and lists many rows are a moment alone.
  const moments = timed.every(({ row }) => row.cells.length === 0) && last?.duration !== undefined;
  if (
    !(complete || moments) ||
    minutes.some((minute) => minute === undefined) ||
    timed.some(({ time }) => time?.moment.day !== undefined)
  )
    return { sum, span: undefined };
  let elapsed = 0;
  let end = durations[0] ?? 0;
  for (let index = 1; index < minutes.length; index++) {
    elapsed += minutesBetween(minutes[index - 1] ?? 0, minutes[index] ?? 0);
    end = Math.max(end, elapsed * 60 + (durations[index] ?? 0));
  }
  return { sum, span: end };
}
