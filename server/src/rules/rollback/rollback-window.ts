import { minutesBetween, minutesOfDay } from '../../plan/dayTimes.ts';
import { rollbackStepTimesIn } from '../../plan/facts/rollback/rollbackStepTimes.ts';
import { latestStartsIn, type LatestStart } from '../../plan/facts/timeline/latestStarts.ts';
import { timedStageIn, timelinesIn } from '../../plan/facts/timeline/timelines.ts';
import {
  recoveryObjectivesIn,
  rollbackTimesIn,
  rollbackWindowsIn,
  type Stated,
} from '../../plan/facts/rollback/rollbackTimes.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { spellDuration } from '../../plan/quantities.ts';
import { groupBy } from '../../text/groupBy.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { defineRule, type Finding } from '../rule.ts';
import { clocksOfWindow } from '../../plan/windowClocks.ts';
import { pastWindowsEnd } from './windowUntil.ts';

export const rollbackWindow = defineRule({
  name: 'rollback-window',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A rollback that does not fit into the time there is for it.',
  rationale: `A rollback of 40 minutes is of no use in a window of 30, nor when the last switch comes 20 minutes before the
maintenance window ends: users are back before the old version is.

Make the rollback faster, the window longer, or the switch earlier. A limit for the *decision* is not taken for the window
of the rollback itself.`,
  valid: [
    '## Rollback\n\nThe switch takes one minute, all three steps together take 40 minutes. The rollback window is 60 minutes.\n',
    '## Timeline\n\n| Start | End | Step |\n|---|---|---|\n| 09:00 | 09:30 | Backup |\n| 09:30 | 10:00 | Copy |\n| 10:00 | 10:30 | Test it |\n| 10:30 | 11:00 | Watch |\n\n## Rollback\n\n**Rollback time:** 60 minutes\n**Rollback window:** until 11:00, when the shops open\n',
    '# Plan\n\n## Rollback\n\nIt takes 40 minutes; the rollback window is 50 minutes from the first sign.\n\n1. Go back\n',
    '**Window:** 02:00–05:00 UTC\n\n## Rollback\n\nWho decides: Bo Lind. It takes 35 minutes and must begin by T+110.\n',
    '# P\n\n**Window:** 09:00–17:00\n**Rollback time:** 10 minutes\n\n## Schedule\n\n| Phase | Time | Success criteria |\n|---|---|---|\n| Half | 13:30 | 100% of the smoke tests pass |\n| Report | 16:55 | 100% of the tests pass |\n',
    '## Rollback\n\n**Rollback Time:** 45 minutes\n**Rollback Window:** 30 minutes to decide\n',
    '## Rollback\n\n**Time needed:** 15 minutes, 40 minutes with a reserve\n**Rollback window:** 30 minutes\n',
    '# Broker\n\nStatus: ready\nWindow: 2031-02-22, 21:00–00:30 CET\n\n## Rollback\n\nBo decides. Up to step 4 it takes 15 minutes per node, afterwards 60 minutes; it starts at 23:25 at the latest. We go back when a node stays down.\n\n1. Go back\n',
    '# Move\n\n**Planned start:** 2031-02-22 21:00\n**Planned end:** 2031-02-22 23:00\n\n## Backout plan\n\nDecision: Ann Lee alone. Latest start: 22:30. Duration: 25 minutes.\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n**Rollback time:** 5 minutes for the app, 2 hours if the database has to be restored  \n**Rollback window:** 30 minutes\n',
    '# Release of the shop\n\n## Rollback\n\n**Rollback Time:** 2 minutes without data, 25 minutes with the snapshot  \n**Rollback Window:** 30 minutes\n',
    '**Rollback time:** 5 minutes for the traffic, 20 minutes with the database\n**Rollback window:** 30 minutes\n',
    '**Rollback time:** 10 minutes for the traffic; detected within 40 minutes\n\n**Rollback window:** 30 minutes\n',
    '**Rollback time:** 5 minutes for the flag, 2 hours with the data\n\n**Rollback window:** 10 minutes for the flag, 3 hours with the data\n',
    '# P\n\n**Window:** 2033-10-04, 05:00–08:00 CET\n\n## Steps\n\n1. Roll\n\n## Rollback\n\nA pool takes 25 minutes to go back, and we can go back until 07:30.\n',
    '## Rollback\n\n**Rollback window:** 30 minutes\n\nProcedure (about 10 minutes, to be started at once):\n\n1. Switch back\n\nFirst steps (0-45 minutes): look at the dashboards.\n',
    '**Window:** 20:00–23:00\n\n## Schedule\n\nA rollback has to begin by 22:30.\n\n## Rollback\n\nGoing back takes 25 minutes and is possible until 22:30. The vendor can be reached until 22:50, the old cluster stays until 22:55.\n',
    {
      format: 'yaml',
      text: "title: Release\nschedule:\n  start: '20:00'\n  end: '02:00'\nsteps:\n  - name: Freeze\n    time: 20:00 - 20:30\n    command: make freeze\nrollback:\n  estimated_time: 45 minutes\n  triggers:\n    - Error rate > 5%\n  steps:\n    - Go back\n",
    },
    '**RTO:** 15 minutes\n\n## Rollback\n\n**Rollback window:** 30 minutes after the switch\n\nGoing back takes a quarter of an hour, or seven minutes where the pods still run.\n',
    '## Rollback\n\n**Rollback window:** half an hour\n\n1. Drain the nodes (5 min)\n2. Install the old version: 20 minutes\n3. Restore the dump if data is damaged (2 h)\n',
    '**Rollback window:** an hour and 30 minutes\n\n## Rollback\n\n**Time to roll back:** 45 minutes\n',
    '# Move\n\n**Window:** 22:00–23:00\n\n## Timeline\n\n| Time | Activity |\n|---|---|\n| 22:00 | Install |\n| 22:30 | Point of no return |\n| 22:50 | Report |\n\n## Rollback\n\n**Time to roll back:** 25 minutes\n',
    '**Rollback window:** 20 minutes\n\n## Rollback (within 30 minutes)\n\nThe old logs are kept for 5 minutes by the buffer, and a rollback takes 10 minutes. The flag can be reverted within 2 minutes.\n',
    '## Rollback (0-30 minutes)\n\n**Window for rolling back:** 20 minutes\n\nThe old version is kept for 24 hours.\n',
    '**Window:** 03:00 – 04:00 UTC\n\n## Phase 2: Copy\n\n**Rollback:** run `make empty`. It takes 10 minutes. If the old table was harmed, restore the dump and promote it (3 hours).\n',
    '**Window:** 07:00 – 11:00 UTC\n\n## Timeline\n\n| Time | Duration | Step |\n|---|---|---|\n| 07:00 | 60 min | Canary 10% |\n| 09:30 | 90 min | Everyone |\n\n## Rollback\n\n**Estimated Rollback Time:** 12 minutes\n',
    '# Plan\n\n**Window:** 01:00 - 04:00\n\n## Going back\n\nNadia takes the decision, and takes it by 03:10 at the latest. Going back takes 25 minutes.\n\n1. `make undo`\n',
    '# Release\n\n**Cutover window:** 20:00 - 23:30\n\n## Steps\n\nPoint of no return: 22:30.\n\n## Back-out\n\nBack-out time: 60 minutes\nBack out by: 22:30 at the latest\n',
    '## Rollback\n\n| Question | Answer |\n|---|---|\n| How long it takes | 20 minutes |\n| Rollback window | 2 hours |\n',
    '**Window:** 20:00–23:30\n\n## Back-out\n\nBacking out takes about 40 minutes and must be begun by 22:30.\n\n1. Go back\n',
    '- **Planned start:** 2026-12-05 22:00\n- **Planned end:** 2026-12-06 02:00\n\n## Back-out plan\n\nThe back-out takes 30 minutes; there are 60 minutes for it within the window.\n',
    '**Window:** 08:00 to 16:00 UTC\n\n**Rollback time:** 15 minutes\n\n## Stages\n\n### Stage 1: half of the traffic\n\nFrom 08:30 to 13:00 half of the traffic goes there.\n\n### Stage 2: everybody\n\nFrom 13:00 to 16:00 all traffic goes there.\n',
    '## If it goes wrong\n\n1. Downgrade the brokers\n\nGoing back takes 40 minutes; we allow at most 60 minutes for it.\n',
    '## Rollback\n\nThe rollback takes 15 minutes in all. A way back exists for 24 hours.\n',
    '**Deployment Window:** 20:00 - 22:00 UTC\n\n## Rollback\n\n1. Go back\n\n**Estimated Rollback Time:** 2 hours\n',
    '## Rollback\n\n**Rollback Window:** 30 minutes\n**Estimated Rollback Time:** 15 minutes\n',
    '## Rollback\n\nTime needed: 12 minutes. Rolling back is possible within 60 minutes of step 5.\n\n1. Run `make back`\n',
    '## Rollback\n\n**Rollback Window:** Must decide within 15 minutes of issue detection\n\n**Estimated Rollback Time:** 20 minutes\n',
    '**Deployment Window:** 22:00 - 02:00 UTC\n**Rollback Time:** 30 minutes\n\n| Time | Duration | Phase |\n|---|---|---|\n| 22:00 | 60 min | Migrate |\n| 23:00 | 15 min | Switch traffic |\n| 01:45 | 15 min | Report |\n',
    '## Rollback\n\n**Rollback Window:** 24 hours after release\n**Rollback Time:** [X minutes]\n',
    '## Rollback\n\n**Rollback window:** 2 hours\n\nRoll back if the import takes more than 3 hours. Decide in 4 hours. Until then it can be undone in 30 minutes.\n',
    '## Stage 1\n\n**Rollback:** `make thaw` (5 minutes)\n\n## Rollback\n\nEvery stage names its own. Rollback window: 1 hour.\n',
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  time: 5 minutes\n  window: 60 minutes\n  steps:\n    - name: Go back\n      time: 2 hours after the start\n',
    },
    '**Deployment Window:** 22:00 - 23:00\n\n| Time | Phase |\n|---|---|\n| 22:45 | Switch traffic |\n',
    '## Rollback\n\n| Item | Value |\n|---|---|\n| Maximum rollback time | 30 min |\n| Estimated rollback time | 20 min |\n',
  ],
  invalid: [
    '## Rollback\n\nThe switch takes one minute, all three steps together take ⟦90 minutes⟧. The rollback window is 60 minutes.\n',
    '## Timeline\n\n| Start | End | Step |\n|---|---|---|\n| 09:00 | 09:30 | Backup |\n| 09:30 | 10:00 | Copy |\n\n## Rollback\n\n**Decided by:** Ann Lee. **Takes:** ⟦75 minutes⟧. **Rollback window:** until 11:00.\n\n1. Go back\n',
    '## Timeline\n\n| Start | End | Step |\n|---|---|---|\n| 09:00 | 09:30 | Backup |\n| 09:30 | 10:00 | Copy |\n\n## Rollback\n\n**Rollback time:** ⟦70 minutes⟧\n**Rollback window:** until 11:00, when the shops open\n',
    '# Plan\n\n## Rollback\n\nIt takes ⟦40 minutes⟧, and the rollback window is 20 minutes after the first sign of trouble.\n\n1. Go back\n',
    '**Window:** 02:00–05:00 UTC\n\n## Rollback\n\nWho decides: Bo Lind. It takes ⟦75 minutes⟧ and must begin by T+110.\n',
    '# P\n\n**Rollback time:** 12 minutes\n\n## Rollback\n\n**Time needed:** ⟦15 minutes⟧\n**Rollback window:** 10 minutes\n',
    '# P\n\n**Window:** 09:00–17:00\n**Rollback time:** 10 minutes\n\n## Schedule\n\n| Phase | Time | Action |\n|---|---|---|\n| Half | 13:30 | Weight 50% |\n| Full | ⟦16:55⟧ | Weight 100% |\n',
    '# P\n\n**Window:** 09:00–17:00\n**Rollback time:** 10 minutes\n\n## Schedule\n\n| Phase | Time | Action |\n|---|---|---|\n| Half | 13:30 | Share to 50% |\n| Full | ⟦16:55⟧ | Share to 100% |\n',
    '## Rollback\n\n**Rollback Time:** ⟦45 minutes⟧\n**Rollback Window:** 30 minutes after the first sign\n',
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  estimated_time: 3 minutes, ⟦25 minutes⟧ with the former build\n  window: 15 minutes\n  steps:\n    - Go back\n',
    },
    '## Rollback\n\nRollback window: 30 minutes\n\nTime needed: 5 minutes (⟦40 minutes⟧ including the restore).\n',
    '# Broker\n\nStatus: ready\nWindow: 2031-02-22, 21:00–00:30 CET\n\n## Rollback\n\nBo decides. Up to step 4 it takes 15 minutes per node, afterwards ⟦60 minutes⟧; it starts at 23:55 at the latest. We go back when a node stays down.\n\n1. Go back\n',
    '# Broker\n\nStatus: ready\nWindow: 2031-02-22, 21:00–00:30 CET\n\n## Rollback\n\nBo decides. Going back takes ⟦45 minutes⟧ and starts at 23:55 at the latest.\n\n1. Go back\n',
    '# Broker\n\n## Rollback\n\nBo decides when a node stays down. Before step 4 it takes 10 minutes per node, afterwards ⟦50 minutes⟧. The rollback window is 30 minutes.\n\n1. Go back\n',
    '# Move\n\n**Planned start:** 2031-02-22 21:00\n**Planned end:** 2031-02-22 23:00\n\n## Backout plan\n\nDecision: Ann Lee alone. Latest start: 22:30. Duration: ⟦55 minutes⟧.\n\n1. Go back\n',
    '# Move\n\n## Rollback\n\nOwner: Ann Lee. Time needed: ⟦30 minutes⟧; Rollback window: 15 minutes.\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n- Rollback window: 15 min\n- Rollback takes approx. ⟦25 min⟧\n',
    '# Release of the shop\n\n**Window:** 22:00-04:00\n\n## Rollback\n\n**Decision:** Ann Lee. **Time needed:** ⟦20 minutes⟧. The last moment to begin is 03:50.\n',
    '# Release of the shop\n\n## Rollback\n\n**Rollback Time:** 2 minutes without data, ⟦45 minutes⟧ with the snapshot  \n**Rollback Window:** 30 minutes\n',
    'Rollback time: 5 minutes for the traffic, ⟦25 minutes⟧ with the database\nRollback window: 10 minutes\n',
    '## Rollback\n\n**Estimated time:** 3 minutes without the schema, ⟦50 minutes⟧ including the schema\n\nThe rollback window is 30 minutes.\n',
    'Rollback time: 5 minutes for traffic, ⟦25 minutes⟧ with the database\nRollback window: 10 minutes\n',
    '# P\n\n**Window:** 2033-10-04, 05:00–08:00 CET\n\n## Steps\n\n1. Roll\n\n## Rollback\n\nA pool takes ⟦45 minutes⟧ to go back, and we can go back until 07:30.\n',
    '**Window:** 14:00–16:35\n**Rollback Time:** 10 minutes\n\n| Phase | Time | Duration | Description |\n|---|---|---|---|\n| 1 | 15:00 | 60 min | Canary at 25% |\n| 2 | ⟦16:00⟧ | 30 min | Full rollout (100%) |\n',
    '**Window:** 13:00–14:50\n**Rollback Time:** 20 minutes\n\n| Time | Duration | Stage |\n|---|---|---|\n| 13:20 | 20 min | Stage 2: Database |\n| ⟦13:40⟧ | 60 min | Stage 3: Rollout |\n| 14:40 | 10 min | Stage 4: Verification |\n',
    '## Rollback\n\n**Rollback window:** 30 minutes\n\nProcedure (about ⟦40 minutes⟧, to be started at once):\n\n1. Switch back\n',
    {
      format: 'yaml',
      text: 'title: Release\nwindow: 20:00 - 23:00 UTC\nrollback:\n  time: ⟦25 minutes⟧\n  latest_start: "22:50"\n  steps:\n    - Go back\n',
    },
    '**Window:** 20:00–23:00\n\n## Rollback\n\n| Item | Value |\n|---|---|\n| Latest start of a rollback | 22:50 |\n| Estimated time | ⟦25 minutes⟧ |\n',
    '**Window:** 20:00–23:00\n\n## Rollback\n\nAfter 22:50 we no longer roll back. It takes ⟦25 minutes⟧.\n',
    '**Window:** 20:00–23:00\n\n## Rollback\n\nGoing back takes ⟦45 minutes⟧ and is possible until 22:30:\n\n1. Undo\n',
    '**Window:** 20:00–23:00\n\n## Schedule\n\nTotal: 2 hours. A rollback has to begin by 22:50, so that it is over in time.\n\n## Rollback\n\nRollback takes ⟦25 minutes⟧:\n\n1. Undo\n',
    '## Rollback\n\nGoing back takes about ⟦3 hours⟧ and is possible for\none hour after the switch.\n\n1. Run `make back`\n',
    '## Rollback\n\nRTO: 15 minutes\n\nGoing back takes ⟦forty minutes⟧.\n\n1. Run `make back`\n',
    '## Rollback\n\n**Rollback window:** half an hour\n\n1. Drain the nodes (5 min)\n2. Install the old version: ⟦25 minutes⟧\n3. Open the door (5 min)\n4. Restore the dump if data is damaged (2 h)\n',
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  window: 10 minutes\n  steps:\n    - name: Drain\n      command: make drain\n      duration: 4 min\n    - name: Go back\n      command: make back\n      duration: ⟦8 min⟧\n',
    },
    '# Move\n\n**Window:** 22:00–23:30\n\n## Timeline\n\n| Time | Activity |\n|---|---|\n| 22:00 | Install |\n| 23:15 | Point of no return |\n| 23:30 | Report |\n\n## Rollback\n\n**Time to roll back:** ⟦25 minutes⟧\n',
    '# Move\n\n## Overview\n\nThe window is open from 22:00 to 23:00 UTC.\n\n## Timeline\n\n| Time | Activity |\n|---|---|\n| 22:00 | Install |\n| ⟦22:45⟧ | Switch the traffic over |\n\n## Rollback\n\nRolling back takes 30 minutes.\n',
    '## Rollback (takes ⟦45 minutes⟧)\n\n- **Window for rolling back:** 30 min after the switch\n',
    '## Rollback\n\nThe blue stack is kept for 30 minutes after the switch. Going back takes ⟦45 minutes⟧.\n',
    '# Move\n\n**Change window:** 20:00 – 22:00\n\n## Rollback\n\n**Rollback decision deadline:** 21:45\n**Rollback duration:** ⟦40 minutes⟧\n',
    {
      format: 'yaml',
      text: 'title: Release\nspec:\n  rollbackWindow: 10m\n  rollbackTime: ⟦25m⟧\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  rollback_window_minutes: 15\n  estimated_duration_minutes: ⟦30⟧\n  steps:\n    - Go back\n',
    },
    '# Plan\n\n**Window:** 01:00 - 04:00\n\n## Going back\n\nNadia takes the decision, and takes it by 03:10 at the latest. Going back takes ⟦90 minutes⟧.\n\n1. `make undo`\n',
    '# Kiosks\n\n**Date:** 2031-09-14, 06:00 to 09:00\n\n## The way back\n\nAll of this takes ⟦30 minutes⟧ and must be begun by 08:40.\n',
    '# Release\n\n**Cutover window:** 20:00 - 23:30\n\n## Steps\n\nPoint of no return: 22:35.\n\n## Back-out\n\nBack-out time: ⟦60 minutes⟧\nBack-out owner: Ann\n',
    '## Rollback\n\n| Question | Answer |\n|---|---|\n| How long it takes | ⟦3 hours⟧ |\n| Rollback window | 2 hours |\n',
    '## Rollback\n\n- Ann decides\n- It takes ⟦26 hours⟧\n- A rollback is possible for 24 hours\n',
    '# Change\n\n**Planned start:** 2031-02-22 21:00\n**Planned end:** 2031-02-22 23:00\n\n## Back-out plan\n\n**Back-out time:** ⟦35 minutes⟧\n**Latest start of the back-out:** 22:40\n',
    '## If it goes wrong\n\nAnn runs `mailctl use 6.1` on the relays. That takes ⟦75 minutes⟧, and it has to be finished within 45 minutes.\n',
    '## 7. Way back\n\nMove the traffic to the first region. It takes ⟦75 minutes⟧, and the window for it is 60 minutes. Ann Lee decides.\n\n1. Go back\n',
    '## Rollback\n\n**Time needed:** ⟦45 minutes⟧. A rollback has to be complete within 30 minutes of the decision.\n\n1. Run `make back`\n',
    '**Window:** 20:00–23:30\n\n## Back-out\n\nBacking out takes about ⟦80 minutes⟧ and must be begun by 22:30.\n\n1. Go back\n',
    '- **Planned start:** 2026-12-05 22:00\n- **Planned end:** 2026-12-06 02:00\n\n## Back-out plan\n\nThe back-out takes ⟦5 hours⟧.\n',
    '## Back-out plan\n\nThe back-out takes ⟦90 minutes⟧; there are 60 minutes for it within the window.\n',
    '**Window:** 08:00 to 16:00 UTC\n\n**Rollback time:** 60 minutes\n\n## Stages\n\n### Stage 1: half of the traffic\n\nFrom 08:30 to 13:00 half of the traffic goes there.\n\n### Stage 2: everybody\n\nFrom ⟦15:30 to 16:00⟧ all traffic goes there.\n',
    '## If it goes wrong\n\n1. Downgrade the brokers\n\nGoing back takes ⟦80 minutes⟧; we allow at most 60 minutes for it.\n',
    '## Rollback\n\nThe rollback takes ⟦15 minutes⟧ in all. A way back exists for 10 minutes, after which the old version is gone.\n',
    '# Move\n\n**Window:** 22:00 to 02:00\n\n## Going back\n\nAna decides. It takes ⟦5 hours⟧.\n\n1. Run `make back`\n',
    '## Rollback\n\nTime needed: ⟦90 minutes⟧. Rollback is possible within 60 minutes of step 5.\n\n1. Run `make back`\n',
    '## Rollback\n\n- Must be finished within: 15 minutes\n- Takes: ⟦30 minutes⟧\n- How: `make undo`\n',
    '## Rollback\n\n1. Run `make back`\n\nGoing back takes ⟦60 minutes⟧ for all three names; the window for it is 45 minutes.\n',
    '## Rollback\n\nThe rollback must be done within 20 minutes. A full rollback takes about ⟦45 minutes⟧.\n',
    '**Deployment Window:** 20:00 - 22:00 UTC\n\n## Rollback\n\n1. Go back\n\n**Estimated Rollback Time:** ⟦3 hours⟧\n',
    '## Rollback\n\n**Rollback Window:** 30 minutes\n**Estimated Rollback Time:** ⟦45 minutes⟧\n',
    '**Rollback Time:** ⟦1 hour⟧, data included\n\n## Rollback\n\n- Rollback window: 1800s\n',
    '**Deployment Window:** 22:00 - 23:30 UTC\n**Rollback Time:** 30 minutes\n\n| Time | Duration | Phase |\n|---|---|---|\n| 22:00 | 60 min | Migrate |\n| ⟦23:00⟧ | 15 min | Switch traffic |\n| 23:15 | 15 min | Verify |\n',
    '**Window:** 09:00–11:00 UTC\n\n## Phase 1: Canary at 5% (09:00–09:30)\n\nx\n\n## Phase 2: Everyone (⟦10:00–10:30⟧)\n\nx\n\n## Rollback\n\n**Estimated Time:** 1 hour\n',
    '**Rollback window:** 2 hours\n\n## Rollback\n\nUntil noon everything can be undone completely in ⟦3 hours⟧.\n',
    '## Back-out\n\nDecision: Ann. Estimated rollback time: ⟦90 minutes⟧. Rollback window: 1 hour.\n',
    '| Field | Value |\n|---|---|\n| Status | Planned |\n| Rollback window | 60 minutes |\n\n## Back-out plan\n\n**Time needed:** ⟦90 minutes⟧\n\n1. Switch back\n',
    '## Stage 1\n\n**Rollback:** `make thaw`, then as before (⟦3 h⟧)\n\n## Rollback\n\n| Item | Value |\n|---|---|\n| Rollback window | 2 h |\n',
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  time: ⟦2 hours⟧\n  window: 60 minutes\n  steps:\n    - Go back\n',
    },
    {
      format: 'yaml',
      text: 'title: Release\nrollback:\n  rollback window: 10 minutes\n  rollback time: ⟦20 minutes⟧\n  steps:\n    - Go back\n',
    },
    '## Rollback\n\n**Maximum rollback time:** 10 minutes\n**Estimated rollback time:** ⟦20 minutes⟧\n',
    {
      format: 'yaml',
      text: 'rollback:\n  window: 10 minutes\n  estimated_time: ⟦25 minutes⟧\n  steps:\n    - Go back\n',
    },
  ],
  *check(plan) {
    const objective = statedIn(plan, recoveryObjectivesIn)[0];
    const told = statedIn(plan, rollbackTimesIn);
    const times = told.length === 0 && objective ? [objective] : told;
    const windows = longestOfFirst(statedIn(plan, rollbackWindowsIn));
    if (objective && told.length > 0) windows.push(objective);
    // A rollback told stage by stage takes as long as its longest.
    for (const window of windows) {
      const late = nearest(times, window) ?? longSteps(plan, window);
      if (!late) continue;
      yield {
        message: `The rollback takes ${spellDuration(late.seconds)}, but ${window === objective ? 'it must be over in' : 'its window is'} ${spellDuration(window.seconds)}. Make the one shorter or the other longer: otherwise it ends too late.`,
        span: late.span,
        related: [{ message: 'The rollback window', span: window.span }],
      };
      // One of the two is wrong, so what it leaves of the night is not known.
      return;
    }
    const [time] = times;
    const [longest] = longestOfFirst(times);
    if (!time || !longest) return;
    const found = [...lastSwitch(plan, time, longest)];
    yield* found.length > 0 ? found : pastWindowsEnd(plan, time);
  },
});

/** Of the times that are longer than a window, the one that stands nearest to it. */
function nearest(times: readonly Stated[], { seconds, span }: Stated): Stated | undefined {
  const away = (time: Stated): number => Math.abs(time.span.start - span.start);
  return times.filter((time) => time.seconds > seconds).toSorted((a, b) => away(a) - away(b))[0];
}

/** The steps of one rollback where they take longer than its window, at the longest of them. */
function longSteps(plan: Plan, window: Stated): Stated | undefined {
  const sections = plan.sectionsWith(rollbackStepTimesIn);
  const groups = groupBy(sections, (section) =>
    section.facts(rollbackStepTimesIn)[0]?.alone === true ? section.parent : section,
  );
  for (const group of groups.values()) {
    const times = group
      .flatMap((section) => section.facts(rollbackStepTimesIn))
      .filter(({ span }) => !isOpen(plan, span));
    const seconds = times.reduce((sum, each) => sum + each.seconds, 0);
    const [longest] = times.toSorted((a, b) => b.seconds - a.seconds);
    if (longest && seconds > window.seconds) return { seconds, span: longest.span };
  }
  return undefined;
}

/** `10 minutes for the traffic, 2 hours with the database` leaves as much as its longest. */
function longestOfFirst([first, second]: readonly Stated[]): Stated[] {
  if (!first) return [];
  const beside = second && second.span.start - first.span.end < besides && second.seconds > first.seconds;
  return [beside ? second : first];
}

/** As far as the second window of one sentence may stand from the first. */
const besides = 50;

function statedIn(plan: Plan, read: (section: Section) => Stated[]): Stated[] {
  return plan.facts(read).filter(({ span }) => !isOpen(plan, span));
}

const switches =
  /\b(?:switch|cut ?-?over|go[- ]?live|traffic|production deploy\w*|deploy to production|(?:production|full) rollout|flip|promote|everyone|everybody|all users)\b|\b100 ?%|^(?:(?:stage|phase|step) \d+\W+)?(?:roll-?out|deployment|upgrade)\W*$/i;
/** What is done in a row that another word names. */
const toAll =
  /\bto 100 ?%|\ball (?:of )?(?:the )?traffic\b|^\W*(?:(?:set )?(?:weight|share|traffic)\W+)?100 ?%(?: of (?:the )?(?:traffic|users|requests|customers))?\W*$/i;
const not =
  /\b(?:prepar\w+|before|pre-?\w*|decision|go\/no|verify|verification|validation|monitor\w*|smoke|test\w*|announce\w*|notif\w*|back|rollback|staging|freeze|review)\b/i;

/** `| 23:15 | Point of no return |`: a row of the timeline says it. */
function rowsOfNoReturnIn(section: Section): LatestStart[] {
  return section
    .facts(timelinesIn)
    .flatMap(({ rows }) =>
      rows.flatMap(({ phase, time }) =>
        time?.moment.minute !== undefined && noReturn.test(phase)
          ? [{ minute: time.moment.minute, span: time.inline.span }]
          : [],
      ),
    );
}

const noReturn =
  /^\W*(?:point of no return|(?:last|latest) (?:possible )?(?:chance|point|moment|time|start) (?:to|for|of) (?:a |the )?(?:roll|back|go|revert)|roll ?back (?:deadline|cut-?off))/i;

/** From the end of the last switch to the end of the deployment window the rollback must fit. */
function* lastSwitch(plan: Plan, time: Stated, longest: Stated): Generator<Finding> {
  const window = clocksOfWindow(plan);
  if (!window) return;
  const { from, length, span: windowSpan } = window;
  if (time.seconds > length * 60) {
    yield {
      message: `A rollback takes ${spellDuration(time.seconds)}, and the whole window is ${spellDuration(length * 60)}: it cannot end in time, whenever it begins. Make the one shorter or the other longer.`,
      span: time.span,
      related: [{ message: 'The window', span: windowSpan }],
    };
    return;
  }
  const roomAt = ({ minute, fromStart }: LatestStart): number =>
    (length - (fromStart ? minute : minutesBetween(from, minute % minutesOfDay))) * 60;
  const latest = [...plan.facts(latestStartsIn), ...plan.facts(rowsOfNoReturnIn)].find(
    (start) => roomAt(start) > 0 && roomAt(start) < longest.seconds && !isOpen(plan, start.span),
  );
  if (latest) {
    yield {
      message: `A rollback takes ${spellDuration(longest.seconds)}, and when it begins at the latest time only ${spellDuration(roomAt(latest))} of the window are left. Let it begin earlier, or extend the window.`,
      span: longest.span,
      related: [
        { message: 'The latest time', span: latest.span },
        { message: 'The window', span: windowSpan },
      ],
    };
    return;
  }
  const timed = plan.facts(timelinesIn).flatMap((timeline) => timeline.rows);
  const rows = (timed.length > 0 ? timed : plan.facts(timedStageIn)).filter(
    ({ time, phase, row }) =>
      time?.moment.minute !== undefined &&
      !not.test(phase) &&
      (switches.test(phase) || row.cells.some(({ text }) => toAll.test(text))),
  );
  const last = rows.at(-1);
  const start = last?.time?.moment.minute;
  if (!last?.time || start === undefined) return;
  const offset = minutesBetween(from, start % minutesOfDay);
  if (offset >= length || isOpen(plan, last.row.span)) return;
  const lasts = last.until === undefined ? 0 : last.until - start;
  // A last row so many times longer than the way back holds the watch as well.
  const watched = offset + lasts === length && lasts * 60 >= 5 * time.seconds;
  const taken = last.holds || watched ? 0 : lasts;
  const left = (length - offset - taken) * 60;
  if (left < 0 || left >= time.seconds) return;
  yield {
    message: `After “${last.phase}” ${left === 0 ? 'nothing' : `only ${spellDuration(left)}`} of the window is left, and a rollback takes ${spellDuration(time.seconds)}. Switch earlier, or extend the window.`,
    span: last.time.inline.span,
    related: [
      { message: 'The window', span: windowSpan },
      { message: 'The time of a rollback', span: time.span },
    ],
  };
}
