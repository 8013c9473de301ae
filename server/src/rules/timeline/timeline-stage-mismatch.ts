import type { Inline } from '../../plan/blocks.ts';
import { cellOf, tablesIn } from '../../plan/facts/tables.ts';
import {
  isCounted,
  offsetEnd,
  timedStageIn,
  timelinesIn,
  type TimelineRow,
} from '../../plan/facts/timeline/timelines.ts';
import type { Plan } from '../../plan/plan.ts';
import { durationOf, findClocks, momentOf } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { groupBy } from '../../text/groupBy.ts';
import { otherDays } from './datedStages.ts';
import { isSameSet, named, only, wordsOf, type NamedRow } from './namedRows.ts';
import { durationName, oneDuration, otherDurations } from './stageDurations.ts';
import { leftOver } from './leftOverRows.ts';
import { amidRows, rowLeftFor, spansRows } from './stageSpans.ts';
import { defineRule, type Finding } from '../rule.ts';

export const timelineStageMismatch = defineRule({
  name: 'timeline-stage-mismatch',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'A stage whose heading gives other times than its row of the timeline.',
  rationale: `The timeline is what is sent round; the stage is what is worked from. When the two give different times, half of the
people are early and the other half late.

A stage belongs to the row of the same name, or to the one that starts when it does. Correct whichever is wrong; the fix
takes the time from the timeline.`,
  valid: [
    '## Timeline\n\n| Start | Task |\n|---|---|\n| 01:00 | Trial run |\n| 03:00 | Checkpoint 2, last chance to go back |\n\n## Checkpoints\n\n### Checkpoint 2 (03:00)\n\n- [ ] All is green\n',
    '## Schedule\n\n| From | To | Activity |\n|---|---|---|\n| T+0 | T+15 | Stop and copy |\n| T+15 | T+35 | Install and migrate |\n\n## Steps\n\n### Step 1 (T+0): Stop and copy\n\nx\n\n### Step 2 (T+15 to T+35): Install and migrate\n\nx\n',
    '| T+ | What | Who |\n|---|---|---|\n| T+0 | Baseline | Ann |\n| T+40 | Feature flags of 5.2 | Ann |\n| T+50 | Feature flags of 5.3 | Ann |\n\n## 2 Feature flags (T+45)\n\nA\n',
    '## Timeline\n\n| Step | T+ | Clock (UTC) | Duration | Task |\n|---|---|---|---|---|\n| 1 | T+0 | 22:00 | 15 min | Call |\n| 2 | T+30 | 22:30 | 30 min | Full backup |\n| 3 | T+60 | 23:00 | 30 min | Ledger conversion |\n\n## Steps\n\n### 4.2 Full backup (T+30)\n\nx\n\n### 4.3 Ledger conversion (T+60)\n\nx\n',
    '## Timetable\n\n| Start | End | Activity |\n|---|---|---|\n| 06:00 | 06:30 | Roll call |\n| 06:30 | 07:30 | Backup |\n| 07:30 | 09:30 | Move |\n| 09:30 | 10:00 | Checks and decision |\n| 10:00 | 12:00 | Watch |\n\n### Phase 1: Prepare (06:00 – 07:30)\n\nx\n\n### Phase 2: Move (07:30 – 09:30)\n\nx\n\n### Phase 3: Decide (09:30 – 10:00)\n\nx\n\n### Phase 4: Send (10:00 – 12:00)\n\nx\n',
    '## Calendar\n\n| Phase | Date | Begins | Lasts |\n|---|---|---|---|\n| Phase 1: Expand | 2031-02-24 | 03:00 | 60 min |\n| Phase 2: Copy | 2031-02-26 | 03:00 | 90 min |\n\n## Phase 1: Expand\n\n**When:** 2031-02-24, 03:00 – 04:00 UTC\n\nx\n\n## Phase 2: Copy\n\n**When:** 2031-02-26, 03:00 – 04:30 UTC\n\nx\n',
    '| From | To | What |\n|---|---|---|\n| 04:00 | 04:20 | Roll call |\n| 04:20 | 05:00 | Backup |\n| 05:00 | 05:60 | Promote |\n| 06:00 | 06:30 | Decision to stay |\n\n## Phase A – Prepare (04:00–05:00)\n\nA\n\n## Phase B – Move (05:00–06:00)\n\nB\n\n## Phase C – Decide (06:00–06:30)\n\nC\n',
    '## Schedule\n\n| Time | Phase |\n|---|---|\n| 09:00 | Canary |\n| 09:30 | Full rollout |\n\n## Steps\n\n### Phase 1: Canary (14:00 – 14:30 UTC)\n\nA\n\n### Phase 2: Full rollout (14:30 – 15:15 UTC)\n\nB\n',
    '| Start | End | Task | Owner |\n|---|---|---|---|\n| 20:00 | 20:15 | Roll call | Ann |\n| 20:15 | 20:40 | Stop the register | Ben |\n| 20:40 | 21:10 | Last backup | Ben |\n| 21:10 | 22:40 | Copy | Ben |\n| 22:40 | 22:50 | Decision | Ann |\n| 22:50 | 23:30 | Open | Ann |\n| 23:30 | 00:00 | Smoke tests | Ben |\n\n## Phase 1: Close (20:00 – 20:40)\n\nA\n\n## Phase 2: Move (20:40 – 22:40)\n\nB\n\n## Phase 3: Decide (22:40 – 22:50)\n\nC\n\n## Phase 4: Let the wards in (22:50 – 00:00)\n\nD\n',
    '| Start | End | Task | Owner |\n|---|---|---|---|\n| 20:00 | 20:15 | Roll call | Ann |\n| 20:15 | 20:40 | Stop the register | Ben |\n| 20:40 | 21:10 | Last backup | Ben |\n| 21:10 | 22:40 | Copy | Ben |\n| 22:40 | 22:50 | Decision | Ann |\n| 22:50 | 23:30 | Open | Ann |\n| 23:30 | 00:00 | Smoke tests | Ben |\n\n## Stages\n\n### Stage 1: Close\n\n**Time:** 20:00 – 20:40\n\nA\n\n### Stage 2: Move\n\n**Time:** 20:40 – 22:50\n\nB\n\n### Stage 3: Open\n\n**Time:** 22:50 – 00:00\n\nC\n',
    {
      format: 'yaml',
      text: "timeline:\n  - time: '20:00'\n    duration: 15 min\n    task: Roll call\n  - time: '20:15'\n    duration: 30 min\n    task: Freeze\n  - time: '20:45'\n    duration: 45 min\n    task: Copy\nphases:\n  - name: 'Phase 1: Close'\n    time: 20:00 - 20:45\n  - name: 'Phase 2: Move'\n    time: 20:45 - 21:30\n",
    },
    '## Timeline\n\n| Time | Phase | Duration |\n|---|---|---|\n| 11:45 | Canary 50% | 60 min |\n\n## Deployment Steps\n\n### Step 4: Raise to 50%\n\n**Duration:** 15 minutes\n\nA\n\n### Step 5: Watch the 50%\n\nB\n',
    '| Time | Phase |\n|---|---|\n| 22:00 | Prepare |\n| 22:30 | Deploy |\n\n## Deploy (10:30 PM – 11 PM)\n\nA\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Pre-deployment validation |\n| 10:30 | 15 min | Go/No-Go decision |\n| 11:00 | - | Active monitoring begins |\n\n## Stage 1: Pre-Deployment Validation (10:00 - 10:30)\n\nA\n\n## Stage 2: Go/No-Go Decision (10:30)\n\nB\n\n## Stage 3: Active Monitoring (11:00 onwards)\n\nC\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 60 min | Rollout |\n\n## Stage 1: Pre-flight (10:00 - 10:30)\n\nA\n\n## Stage 2: Production (14:00 - 15:00)\n\nB\n',
    '| Time (UTC) | Duration | Phase |\n|---|---|---|\n| 08:00 | 30 min | Deploy |\n| 09:00 | 30 min | Verify |\n\n## Stage 1: Deploy (10:00 - 10:30 CEST)\n\nA\n',
    '| Start | What |\n|---|---|\n| 21:00 | Backup |\n| 21:20 | Watch the replicas |\n| 21:40 | Cutover |\n\n## Steps\n\n### 1. Back up (21:00)\n\nA\n\n### 2. Drain the queue (21:30)\n\nB\n\n### 3. Cut over (21:40)\n\nC\n',
    '| Start | What |\n|---|---|\n| 21:00 | Backup and drain |\n| 21:20 | Scripts |\n| 21:40 | Cutover |\n\n## Steps\n\n### 1. Back up (21:00)\n\nA\n\n### 2. Drain the queue (21:10)\n\nB\n\n### 3. Cut over (21:40)\n\nC\n',
    '| Time | Phase |\n|---|---|\n| 10:00 | Deploy to staging |\n| 14:00 | Deploy to production |\n\n## Stage 1: Deploy (12:00)\n\nA\n',
    '| Time | Duration | Step |\n|---|---|---|\n| 10:00 | 60 min | Step 1: Prepare |\n| 11:00 | 30 min | Step 2: Deploy |\n\n### Step 1: Prepare (1 h)\n\nA\n\n### Step 2: Deploy\n\n**Duration:** 20-30 minutes\n',
    '## Stage 1: Deploy (12:00)\n\nA\n\n| Time | Action |\n|---|---|\n| T+0 | Deploy |\n| T+5 | Verify |\n',
  ],
  invalid: [
    '## Timeline\n\n| Start | Task |\n|---|---|\n| 01:00 | Trial run |\n| 03:00 | Checkpoint 2, last chance to go back |\n\n## Checkpoints\n\n### Checkpoint 2 (⟦02:40⟧)\n\n- [ ] All is green\n',
    '## Schedule\n\n| From | To | Activity |\n|---|---|---|\n| T+0 | T+15 | Stop and copy |\n| T+15 | T+35 | Install and migrate |\n\n## Steps\n\n### Step 1 (T+0 to T+15): Stop and copy\n\nx\n\n### Step 2 (⟦T+15 to T+30⟧): Install and migrate\n\nx\n',
    '| T+ | What | Who |\n|---|---|---|\n| T+0 | Baseline | Ann |\n| T+40 | Feature flags of 5.2 | Ann |\n| T+50 | Acceptance | Bo |\n\n## 2 Feature flags (⟦T+45⟧)\n\nA\n\n## 3 Acceptance (T+50)\n\nB\n',
    '## Timeline\n\n| Step | T+ | Clock (UTC) | Duration | Task |\n|---|---|---|---|---|\n| 1 | T+0 | 22:00 | 15 min | Call |\n| 2 | T+30 | 22:30 | 30 min | Full backup |\n| 3 | T+60 | 23:00 | 30 min | Ledger conversion |\n\n## Steps\n\n### 4.2 Full backup (T+30)\n\nx\n\n### 4.3 Ledger conversion (⟦T+45⟧)\n\nx\n',
    '## Schedule\n\n| Start | End | Activity |\n|---|---|---|\n| 03:00 | 04:00 | Installation on green |\n| 04:00 | 04:15 | Switch to green |\n| 04:15 | 05:00 | Validation with two clinics |\n\n## Implementation\n\n### 4.3 Installation on green (03:00 – 04:00)\n\nx\n\n### 4.4 Switch to green (04:00 – 04:15)\n\nx\n\n### 4.5 Validation (⟦04:30 – 05:15⟧)\n\nx\n',
    '## Timetable\n\n| Start | End | Activity |\n|---|---|---|\n| 06:00 | 06:30 | Roll call |\n| 06:30 | 07:30 | Backup |\n| 07:30 | 09:30 | Move |\n| 09:30 | 10:00 | Checks and decision |\n| 10:00 | 12:00 | Watch |\n\n### Phase 1: Prepare (06:00 – 07:30)\n\nx\n\n### Phase 2: Move (07:30 – 09:30)\n\nx\n\n### Phase 3: Decide (⟦09:45 – 10:15⟧)\n\nx\n\n### Phase 4: Send (10:00 – 12:00)\n\nx\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 11:15 AM | 12:15 PM | Switch the traffic |\n| 12:15 PM | 1:00 PM | Watch |\n\n## Steps\n\n### Step 1: Switch the traffic (⟦11:15 AM – 12:45 PM⟧)\n\nx\n',
    '## Timeline\n\n| Time | Phase |\n|---|---|\n| 22:00 | Copy the data |\n| 23:00 | Switch the traffic |\n\n## Steps\n\n### Step 1: Copy the data\n\n**Time:** 22:00\n\nx\n\n### Step 2: Switch the traffic\n\n**Time:** ⟦23:30⟧\n\nx\n',
    '## Timeline\n\n| Time | Duration | Activity |\n|---|---|---|\n| 09:00 | 30 min | Checks |\n| 09:30 | 30 min | Load the model |\n| 10:00 | 60 min | A quarter of all calls |\n| 11:00 | 60 min | All calls |\n\n## Steps\n\n### Stage 1: Checks (09:00 – 09:30)\n\nx\n\n### Stage 2: Load (09:30 – 10:00)\n\nx\n\n### Stage 3: Ramp (10:00 – 11:00)\n\nx\n\n### Stage 4: Full traffic (⟦11:15 – 12:15⟧)\n\nx\n',
    '## Schedule\n\n| Activity | Date | Start | Duration |\n|---|---|---|---|\n| Expand | 2031-02-24 | 03:00 | 60 min |\n| Copy | 2031-02-26 | 03:00 | 90 min |\n| Contract | 2031-03-01 | 03:00 | 30 min |\n\n## Phase 1: Expand\n\n**When:** 2031-02-24, 03:00 – 04:00 UTC\n\nx\n\n## Phase 2: Copy\n\n**When:** ⟦2031-02-27, 03:00 – 04:30 UTC⟧\n\nx\n\n## Phase 3: Contract\n\n**When:** ⟦2031-03-01, 04:00 – 04:30 UTC⟧\n\nx\n',
    '| From | To | Activity |\n|---|---|---|\n| 01:15 | 02:45 | Transfer |\n| 02:45 | 03:00 | Go/no-go |\n| 03:00 | 03:30 | Open |\n\n## D. Block 1 – Transfer (01:15 – 02:45)\n\nA\n\n## E. Go/no-go (⟦02:50 – 03:00⟧)\n\nB\n\n## F. Block 2 – Open (03:00 – 03:30)\n\nC\n',
    '## Schedule\n\n| Start | End | Step |\n|---|---|---|\n| 01:00 | 01:40 | Freeze |\n| 01:40 | 03:10 | Load |\n| 03:10 | 03:20 | Point of no return: decision |\n| 03:20 | 03:40 | Switch |\n| 03:40 | 04:00 | Release |\n\n## Phase 1: Close (01:00–01:40)\n\nA\n\n## Phase 2: Move (01:40–03:10)\n\nB\n\n## Point of no return (⟦03:15–03:20⟧)\n\nC\n\n## Phase 3: Open (03:20–04:00)\n\nD\n',
    '| From | To | What |\n|---|---|---|\n| 04:00 | 04:20 | Roll call |\n| 04:20 | 05:00 | Backup |\n| 05:00 | 05:30 | Promote |\n| 05:30 | 06:00 | Decision to stay |\n\n## Phase A – Prepare (04:00–05:00)\n\nA\n\n## Phase B – Move (05:00–05:30)\n\nB\n\n## Phase C – Decide (⟦05:40–06:00⟧)\n\nC\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 09:00 | 09:30 | Step 1: Prepare |\n| 09:40 | 10:30 | Step 2: Close |\n\n## Steps\n\n### Step 1: Prepare (09:00–09:30)\n\nA\n\n### Step 2: Close (⟦09:30–10:30⟧)\n\nB\n',
    '## Schedule\n\n| Time | Phase |\n|---|---|\n| 14:00 | Canary |\n| 14:40 | Full rollout |\n\n## Steps\n\n### Phase 1: Canary (14:00 – 14:30 UTC)\n\nA\n\n### Phase 2: Full rollout (⟦14:30 – 15:15⟧ UTC)\n\nB\n',
    '## Timeline\n\n| Start | End | Activity |\n|---|---|---|\n| 06:50 | 07:30 | Test bookings |\n| 07:30 | 07:40 | Open the portal |\n| | **Total** | 50 min |\n\n## Test bookings (⟦07:00 – 07:30⟧)\n\nx\n',
    '| Start | End | Task | Owner |\n|---|---|---|---|\n| 20:00 | 20:15 | Roll call | Ann |\n| 20:15 | 20:40 | Stop the register | Ben |\n| 20:40 | 21:10 | Last backup | Ben |\n| 21:10 | 22:40 | Copy | Ben |\n| 22:40 | 22:50 | Decision | Ann |\n| 22:50 | 23:30 | Open | Ann |\n| 23:30 | 00:00 | Smoke tests | Ben |\n\n## Phase 1: Close (20:00 – 20:40)\n\nA\n\n## Phase 2: Move (20:40 – 22:40)\n\nB\n\n## Phase 3: Decide (⟦22:30 – 22:50⟧)\n\nC\n\n## Phase 4: Let the wards in (22:50 – 00:00)\n\nD\n',
    '| Start | End | Task | Owner |\n|---|---|---|---|\n| 20:00 | 20:15 | Roll call | Ann |\n| 20:15 | 20:40 | Stop the register | Ben |\n| 20:40 | 21:10 | Last backup | Ben |\n| 21:10 | 22:40 | Copy | Ben |\n| 22:40 | 22:50 | Decision | Ann |\n| 22:50 | 23:30 | Open | Ann |\n| 23:30 | 00:00 | Smoke tests | Ben |\n\n## Stages\n\n### Stage 1: Close\n\n**Time:** 20:00 – 20:40\n\nA\n\n### Stage 2: Move\n\n**Time:** ⟦20:30 – 22:50⟧\n\nB\n\n### Stage 3: Open\n\n**Time:** 22:50 – 00:00\n\nC\n',
    {
      format: 'yaml',
      text: "timeline:\n  - time: '20:00'\n    duration: 15 min\n    task: Roll call\n  - time: '20:15'\n    duration: 30 min\n    task: Freeze\n  - time: '20:45'\n    duration: 45 min\n    task: Copy\nphases:\n  - name: 'Phase 1: Close'\n    time: ⟦20:00 - 20:35⟧\n  - name: 'Phase 2: Move'\n    time: 20:45 - 21:30\n",
    },
    '## Traffic shift\n\n### Step 2: 40 %\n\n- [ ] 08:00 Set the weight\n\n### Step 3: 100 %\n\n- [ ] ⟦09:50⟧ Set the weight\n\n## Timeline\n\n| When | What | Who |\n|---|---|---|\n| 08:00 – 09:30 | Step 2 | Ann |\n| 09:30 – 11:30 | Step 3 | Ann |\n| 11:30 – 12:00 | Watch | Ann |\n',
    '## Traffic shift\n\n### Step 1: 10 %\n\n- [ ] 07:00 Set the weight\n\n### Step 2: 40 %\n\n- [ ] ⟦08:20⟧ Set the weight\n\n## Timeline\n\n| When | What | Who |\n|---|---|---|\n| 07:00 – 08:00 | Step 1 | Ann |\n| 08:00 – 09:30 | Step 2 | Ann |\n',
    '## Timeline\n\n| Time | Phase | Duration |\n|---|---|---|\n| 11:00 | Canary 25% | 45 min |\n| 11:45 | Canary 50% | 60 min |\n\n## Deployment Steps\n\n### Step 3: Raise to 25%\n\n**Duration:** 45 minutes\n\nA\n\n### Step 4: Raise to 50%\n\n**Duration:** ⟦90 minutes⟧\n\nB\n',
    '| Phase | Start | Duration |\n|---|---|---|\n| Staging | 09:30 | 30 min |\n| Production | 10:00 | 60 min |\n\n## Deployment Steps\n\n### Step 1: Deploy to staging\n\n**Time:** ⟦09:30–10:15⟧\n\nA\n\n### Step 2: Production\n\n**Time:** 10:00–11:00\n\nB\n',
    '| Time | Phase |\n|---|---|\n| 10:00–10:30 | Prepare |\n| 10:30–11:00 | Deploy |\n\n## Stages\n\n### Prepare\n\n**Time:** ⟦10:00–10:50⟧\n\nA\n',
    '| Start | What |\n|---|---|\n| 21:00 | Backup |\n| 21:20 | Scripts 041 and 042 |\n| 21:40 | Canary |\n| 22:40 | Everyone |\n\n## Steps\n\n### 1. Freeze (21:00)\n\nA\n\n### 2. Migrate the schema (⟦21:50⟧)\n\nB\n\n### 3. First share (21:40)\n\nC\n',
    '## Timeline\n\n| Stage | Duration |\n|---|---|\n| Prepare | 30 min |\n| Deploy | 30 min |\n\n## Stages\n\n### Stage 2: Deploy (⟦45 min⟧)\n\nA\n',
    '## Timeline\n\n| Time | Phase |\n|---|---|\n| T+0 | Prepare |\n| T+30 min | Deploy |\n\n## Phases\n\n### Phase 2: Deploy (⟦T+45 min⟧)\n\nA\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - stage: Prepare\n    duration: 30 min\n  - stage: Deploy\n    duration: 20 min\nstages:\n  - name: Deploy\n    duration: ⟦40 min⟧\n    command: make deploy\n',
    },
    {
      text: '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Staging validation |\n| 10:30 | 30 min | Production deployment |\n\n## Stage 1: Staging Validation (⟦10:15 - 10:45⟧)\n\nA\n\n## Stage 2: Production Deployment (10:30 - 11:00)\n\nB\n',
      chosen: {
        title: 'Take 10:00 - 10:30 from the timeline',
        text: '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Staging validation |\n| 10:30 | 30 min | Production deployment |\n\n## Stage 1: Staging Validation (10:00 - 10:30)\n\nA\n\n## Stage 2: Production Deployment (10:30 - 11:00)\n\nB\n',
      },
    },
    '| Time | Duration | Step |\n|---|---|---|\n| 10:00 | 30 min | Step 1: Prepare |\n| 10:30 | 1 h | Step 2: Deploy |\n\n### Step 1: Prepare (⟦45 minutes⟧)\n\nA\n\n### Step 2: Deploy\n\n**Estimated Time:** ⟦30 minutes⟧\n',
    '| Time | Phase |\n|---|---|\n| 10:00 - 10:30 | Freeze |\n| 10:30 - 11:00 | Switch traffic |\n\n### Step 1: Freeze (10:00)\n\nA\n\n### Step 2: Switch traffic (⟦11:30⟧)\n\nB\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 60 min | Rollout |\n\n## Stage 1: Pre-flight (10:00 - 10:30)\n\nA\n\n## Stage 2: Production (⟦14:00 - 14:30⟧)\n\nB\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 10:00 | 30 min | Checks |\n| 14:00 | 60 min | Rollout |\n\n## Stage 1: Pre-flight (10:00 - 10:30)\n\nA\n\n## Stage 2: Production (⟦14:15 - 15:00⟧)\n\nB\n',
    '## Timeline\n\n| Time | Duration | What |\n|---|---|---|\n| 21:00 | 30 min | Go/no-go |\n| 21:30 | 30 min | Traffic to green |\n\n### 5.4 Traffic to green (⟦21:45–22:15⟧)\n\nA\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - 08:00 Pilot, Ann Lee, 60 min\n  - 09:00 Regions, Ben Roe, 60 min\n  - 10:00 Close, Ann Lee, 30 min\nphases:\n  pilot:\n    time: 08:00 - 09:00\n  regions:\n    time: ⟦09:30 - 10:00⟧\n',
    },
    '## Timeline\n\n| Start | Activity | Owner |\n|---|---|---|\n| 22:00 | Database migration | Ann |\n| 23:00 | Cutover | Ben |\n\n## Phase 1: Database migration (⟦21:30⟧)\n\nA\n',
  ],
  *check(plan) {
    yield* otherDurations(plan, [...plan.facts(namedRowsIn), ...plan.facts(namedUntimedIn)]);
    yield* otherOffsets(plan);
    yield* otherDays(plan);
    const known = new Map(plan.facts(namedRowsIn).map((each) => [each.row, each]));
    const rows: NamedRow[] = [];
    let zone: string | undefined;
    for (const { table, rows: timed } of plan.facts(timelinesIn)) {
      // One day's clock: times of several days cannot be told apart.
      if (timed.some(({ time }) => time?.moment.minute === undefined)) continue;
      if (new Set(timed.map(({ time }) => time?.moment.day)).size > 1) continue;
      // A time that is none is reported as such.
      if (timed.some(({ row }) => isMistimed(cellOf(table, row, 'end')?.text ?? ''))) return;
      zone = zoneOf(table.table.header.cells[table.roles.get('time') ?? 0]?.text ?? '');
      rows.push(...timed.flatMap((row) => known.get(row) ?? []));
    }
    const [first] = rows;
    if (!first) return;
    // Rows that stand at the wrong place are reported as such.
    const begins = (first.row.time?.moment.minute ?? 0) - 6 * 60;
    const onward = ({ row }: NamedRow): number => ((row.time?.moment.minute ?? 0) - begins + 2880) % 1440;
    rows.sort((a, b) => onward(a) - onward(b));
    // `Point of no return: decision`, `Checkpoint 2, point of no return`
    const names = new Set(
      rows.flatMap(({ name, row }) => [name, normalizeName(row.phase.split(/[:,;(]/)[0] ?? '')]),
    );
    const stages = plan.sectionsWith(timedIn).flatMap((section) => stageOf(section, names) ?? []);
    const matches = matchRows(stages, rows);
    // A timeline that names no zone has that of the stages where one of them starts with its row.
    const agreed = stages.some(
      ({ time }, index) => matches[index]?.time?.moment.minute === findClocks(time.text)[0]?.value,
    );
    for (const [index, heading] of stages.entries()) {
      // A clock of twelve hours may leave out which half it means.
      if (halvesUnclear(heading.time.text, rows)) continue;
      // What is counted from the start is set against what the row counts.
      if (findClocks(heading.time.text).length === 0) continue;
      const own = zoneOf(heading.inline.text);
      if (own !== undefined && own !== zone && (zone !== undefined || !agreed)) continue;
      if (spansRows(heading.time.text, stages, rows)) continue;
      const row = matches[index] ?? leftOver(index, stages, rows, matches) ?? rowLeftFor(index, stages, rows);
      if (!row?.time) {
        yield* amidRows(index, stages, rows);
        continue;
      }
      const wanted = timesOf(row, heading.time.text);
      if (wanted === undefined || isSame(wanted, heading.time.text)) continue;
      yield {
        message: `The timeline gives ${wanted} for this stage (“${row.phase}”). Correct one of the two, or half of the people will come at the other time.`,
        span: heading.time.span,
        related: [{ message: 'The row of the timeline', span: row.row.span }],
        fixes: [
          {
            title: `Take ${wanted} from the timeline`,
            edits: [{ range: heading.time.span, newText: wanted }],
            safe: false,
          },
        ],
      };
    }
  },
});

/** `12:30–1:00 PM`, or `10:30 PM` beside rows of 24 hours. */
function halvesUnclear(text: string, rows: readonly NamedRow[]): boolean {
  const halves = text.match(/\d\s*[ap]\.?m\b/gi)?.length ?? 0;
  if (halves === 0) return false;
  return (
    halves < findClocks(text).length ||
    !rows.every(({ row }) => /\d\s*[ap]\.?m\b/i.test(row.time?.inline.text ?? ''))
  );
}

/** Rows of a timeline that say how long each stage takes, and not when. */
function untimedRowsIn(section: Section): TimelineRow[] {
  if (!section.within('timeline', 'schedule')) return [];
  return section.facts(tablesIn).flatMap((roled) => {
    const { table, roles } = roled;
    if (roles.has('time') || !roles.has('duration') || !roles.has('phase')) return [];
    return table.rows.flatMap((row) => {
      const phase = cellOf(roled, row, 'phase');
      const said = cellOf(roled, row, 'duration')?.text ?? '';
      const duration = oneDuration.test(said) ? durationOf(said) : undefined;
      return phase && duration !== undefined ? [{ row, duration, phase: squeeze(phase.text) }] : [];
    });
  });
}

/** What is counted from the start, in the column of its own that stands beside the clock's, or as the time itself. */
function offsetOf({ row, time }: TimelineRow): Inline | undefined {
  if (time?.moment.relative !== undefined) return time.inline;
  return row.cells.find(({ text }) => /^\s*T\s*[+−–-]\s*\d/.test(text));
}

function offsetRowsIn(section: Section): NamedRow[] {
  return section.facts(namedRowsIn).filter(({ row }) => offsetOf(row) !== undefined);
}

/** `### Phase 2: Deploy (T+45 min)` where the row of that name has another offset. */
function* otherOffsets(plan: Plan): Generator<Finding> {
  const rows = plan.facts(offsetRowsIn);
  if (rows.length === 0) return;
  for (const { heading, isRollback } of plan.sectionsWith(timedIn)) {
    const match = /\(\s*(T\s*[+−–-]\s*\d[^()]*?)\s*\)/.exec(heading?.inline.text ?? '');
    if (!heading || !match || isRollback) continue;
    const said = match[1] ?? '';
    const words = wordsOf(heading.name);
    const row = (
      only(rows, ({ words: others }) => isSameSet(words, others)) ??
      // `Feature flags of 4.1` for `4 Feature flags`
      only(rows, ({ words: others }) => words.size > 1 && [...words].every((word) => others.has(word)))
    )?.row;
    const offset = row && offsetOf(row);
    const [own, wanted] = [momentOf(said)?.relative, momentOf(offset?.text ?? '')?.relative];
    if (!row || !offset || own === undefined || wanted === undefined) continue;
    // Where the row counts by the clock, its end is counted so too.
    const end = offset === row.time?.inline ? row.until : undefined;
    const isLate = end !== undefined && (offsetEnd(said) ?? end) !== end;
    if (own === wanted && !isLate) continue;
    const right = own === wanted ? `T+${String(end)} min as the end` : squeeze(offset.text);
    const from = match.index + match[0].indexOf(said);
    yield {
      message: `The timeline gives ${right} for this stage (“${row.phase}”). Correct one of the two, or half of the people will come at the other time.`,
      span: heading.inline.span.part(from, from + said.length),
      related: [{ message: 'The row of the timeline', span: row.row.span }],
    };
  }
}

function isMistimed(text: string): boolean {
  return /\d:\d/.test(text) && findClocks(text).length === 0;
}

function namedRowsIn(section: Section): NamedRow[] {
  return section.facts(timelinesIn).flatMap(({ rows }) => rows.map(named));
}

function namedUntimedIn(section: Section): NamedRow[] {
  return section.facts(untimedRowsIn).map(named);
}

/** The section itself where it says when it is carried out, or how long it takes. */
function timedIn(section: Section): Section[] {
  const { heading, fields } = section;
  if (!heading) return [];
  const isTimed =
    heading.time !== undefined ||
    /\([^()]*\d[^()]*\)\s*$/.test(heading.inline.text) ||
    fields.some(({ name, value }) => value && durationName.test(name)) ||
    section.facts(timedStageIn).length > 0;
  return isTimed ? [section] : [];
}

export interface Stage {
  readonly name: string;
  /** `step 3`; empty where it has no number. */
  readonly counted: string;
  /** All that the stage's times stand in. */
  readonly inline: Inline;
  readonly time: { readonly text: string; readonly span: Span };
}

/** A stage with a number, or with the name of a row, that says in its heading or by a key when it is carried out. */
function stageOf(section: Section, names: ReadonlySet<string>): Stage | undefined {
  const { heading } = section;
  if (!heading) return undefined;
  const { name, inline, time, sequence } = heading;
  const counted = sequence ? `${sequence.word} ${String(sequence.number)}` : '';
  if (time && (isCounted(section) || names.has(name))) return { name, counted, inline, time };
  const [stage] = time && isCounted(section) ? [] : section.facts(timedStageIn);
  if (!stage?.time || (!names.has(name) && !isCounted(section))) return undefined;
  const { text, span } = stage.time.inline;
  return { name, counted, inline: stage.time.inline, time: { text, span } };
}

export function zoneOf(text: string): string | undefined {
  return /\b(?:UTC|GMT|CES?T|BST|[ECMP][SD]T|IST|JST|EES?T|WES?T|AES?[DS]?T)\b/.exec(text)?.[0];
}

/** For each stage the row with its name, or the only one that starts when it does. */
function matchRows(stages: readonly Stage[], rows: readonly NamedRow[]): (TimelineRow | undefined)[] {
  const byName = groupBy(rows, ({ name }) => name);
  return stages.map(({ name, counted, time }) => {
    // `Step 3` in the timeline is `Step 3: 100 %`.
    const named = byName.get(name) ?? byName.get(`${counted} ${name}`) ?? byName.get(counted) ?? [];
    if (named.length > 0) return named.length === 1 ? named[0]?.row : undefined;
    const words = wordsOf(name);
    const alike = only(rows, (each) => {
      const [small, large] = words.size <= each.words.size ? [words, each.words] : [each.words, words];
      return small.size > 1 && [...small].every((word) => large.has(word));
    });
    if (alike !== undefined) return alike?.row;
    const start = findClocks(time.text)[0]?.value;
    return only(rows, ({ row }) => row.time?.moment.minute === start)?.row;
  });
}

/** The row's times as the heading would write them: start alone, or start and end where both are known. */
function timesOf(row: TimelineRow, written: string): string | undefined {
  const start = row.time?.moment.minute;
  if (start === undefined) return undefined;
  const write = /\d\s*[ap]\.?m\b/i.test(written) ? halfClockOf : clockOf;
  const [, end] = findClocks(written);
  if (!end) return write(start);
  const dash = /\s*(?:-|–|—|to|until)\s*/.exec(written)?.[0] ?? ' - ';
  // Where the row does not say how long it takes, only the start can differ.
  const until = row.until ?? end.value;
  return until > start ? `${write(start)}${dash}${write(until)}` : undefined;
}

export function clockOf(minutes: number): string {
  const within = Math.round(minutes) % (24 * 60);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** `1:05 PM` */
function halfClockOf(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  return `${String(hour % 12 || 12)}${clockOf(minutes).slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [findClocks(a), findClocks(b)];
  return (
    one.length === other.length &&
    one.every(({ value }, index) => value % 1440 === (other[index]?.value ?? -1) % 1440)
  );
}
