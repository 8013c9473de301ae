import type { Block, Table } from '../../plan/blocks.ts';
import { checklistIn, type ChecklistItem } from '../../plan/facts/checklists/checklists.ts';
import { isLettered } from '../../plan/facts/timeline/timelines.ts';
import { hasOpenGates, isGate, isGateItem, laterStages, numberedGate, openGate } from '../../plan/gates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';
import {
  aside,
  finding,
  findingAt,
  isLeftOpen,
  isPrepared,
  isUnlocked,
  preparing,
  tasksOf,
} from './gateItems.ts';
import { passedStages, ticksIn } from './passedStages.ts';

export const checklistGate = defineRule({
  name: 'checklist-gate',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A later stage is ticked while a gate before it is open.',
  rationale: `A gate is there to stop the release until somebody has looked. When the next stage is ticked and the gate is not, either
the gate was passed by, or its boxes were forgotten and the record is wrong; whoever takes over cannot tell which.

Tick what was checked, or stop and check it. Gates are sections and lists called so, go/no-go decisions, and what a
pre-deployment checklist leaves open when the steps or the post-deployment checklist are being ticked. Where the next stage has to begin all the
same, say why at the end of its line: \`- [x] Deployed — unlocked: Ann checked by hand\`, in YAML
\`done: true # unlocked: Ann checked by hand\`.`,
  valid: [
    '**Status:** In progress\n\n## Checks of the night\n\n### Checkpoint 1 (22:00)\n\n- [x] Copy is complete\n\n### Checkpoint 2 (23:00)\n\n- [ ] Sums agree\n- [x] Nobody objects\n',
    '**Status:** In progress\n\n## Timeline\n\n| Time | Stage | Owner | State |\n|---|---|---|---|\n| 06:45 | Worker nodes | Ann Lee | ✅ |\n| 07:45 | Monitoring | Ben Cole | ⏳ |\n| 08:45 | Database | Ann Lee | ✅ |\n| 09:15 | Add-ons | Ann Lee | ⏳ |\n',
    '**Status:** In progress\n\n## Steps\n\n### Step 1: Copy\n\n**Status:** In progress\n\n### Step 2: Install\n\n**Status:** Done\n',
    '# Release of the shop\n\n**Status:** Planned\n\n## Pre-Deployment Checklist\n\n- [ ] Pipeline green\n\n## Post-Deployment Validation\n\n- [x] Review is scheduled\n- [ ] A customer can order\n',
    '# Release of the shop\n\n**Status:** In progress\n\n## Pre-Deployment Checklist\n\n- [x] Pipeline green\n\n## Deployment Steps\n\n### Install\n\n- [x] Run `make install`\n\n### Switch\n\n- [ ] Run `make switch`\n\n## Post-Deployment Validation\n\n- [ ] A customer can order\n',
    '**Status:** In progress\n\n## Pilot\n\n### Step 1: Copy\n\n- [ ] Copied\n\n## Clean-up\n\n### Step 1: Unlock\n\n- [x] Lock taken away\n\n### Step 2: Tell\n\n- [x] Drivers told\n',
    '**Status:** In progress\n\n## Preconditions\n\n- [x] Tests green\n- [ ] Afterwards: take down the notice\n\n## Stage 1: Clinic Nord\n\n- [x] Set clinic Nord to 31\n',
    '**Status:** In progress\n\n## Phase 1: Expand\n\n- [x] Backup restored\n- [ ] Old pods removed (later)\n- [ ] Cache warmed, if needed\n\n## Phase 2: Copy\n\n- [x] Rows copied\n',
    '**Status:** In progress\n\n## Phase 1: Berlin, in parallel\n\n- [ ] Rows copied\n\n## Phase 2: Oslo\n\n- [x] Rows copied\n',
    '**Status:** In progress\n\n## Steps\n\n- [ ] Switch\n\n## After the release\n\n- [x] Meeting is booked\n- [ ] Blue is removed\n',
    '**Status:** Planned\n\n## Pre-deployment checklist\n\n- [x] Pipeline is green\n- [ ] Window announced\n\n## Deployment steps\n\n### Step 1: Deploy to staging\n\n- [x] Installed\n\n### Step 2: Production\n\n- [x] Tried in staging\n- [ ] Installed\n',
    '**Status:** Planned\n\n## Prerequisites\n\n- [x] Pipeline is green\n- [ ] Tag pushed\n\n## Deployment stages\n\n### Stage 1: Pre-deployment validation\n\n- [x] Support desk is on the call\n\n### Stage 2: Production\n\n- [ ] Traffic moved\n',
    '**Status:** Approved\n\n## Pre-deployment checklist\n\n- [x] Load test passed\n- [ ] Dashboards ready\n\n## Phase 1: Preparation\n\n- [x] Tag the image\n\n## Phase 2: Canary\n\n- [ ] 5% of traffic\n',
    '**Status:** Approved\n\n## Checklist before deployment\n\n- [x] Load test passed\n- [ ] Release notes (optional)\n\n## Validation\n\n- [x] Plan read by two people\n\n## Deployment steps\n\n- [ ] Install\n',
    '**Status:** Approved\n\n## Prerequisites\n\n- [x] Tests green\n- [x] Team briefed\n- [ ] Change board has approved\n\n## Afterwards\n\n- [x] Review is scheduled\n- [ ] Old pool is gone\n',
    '**Status:** In progress\n\n## Prerequisites\n\n- [x] Build is green\n- [ ] Rota for next week published\n\n## Deployment steps\n\n- [x] Install\n',
    '**Status:** In progress\n\n## Pre-deployment checklist\n\n- [x] Build is green\n- [ ] Release notes (optional)\n\n## Deployment steps\n\n- [x] Install\n- [ ] Close the ticket\n',
    '## Deployment steps\n\n| # | Step | Done |\n|---|---|---|\n| 1 | Install the canary | ✅ |\n| 2 | Go/No-Go: metrics level | ✅ |\n| 3 | Shift all traffic | ⬜ |\n',
    '**Status:** In progress\n\n- [x] Announce\n- [x] Gate: approval\n- [x] Deploy\n- [ ] Gate 2: error rate below 1 %\n- [ ] Close\n',
    '**Status:** In progress\n\n## Pre-Deployment Checklist\n\n- [x] All tests pass\n- [ ] Documentation updated\n\n## Post-Deployment\n\n- [x] All health checks pass\n',
    '## Stage 1: Canary\n\n- [x] Deployed\n\n## Stage 2: Go/No-Go\n\n- [ ] All criteria met\n\n## Stage 3: Production\n\n- [ ] Deployed\n',
    '## Stage 1: Canary\n\n- [x] Deployed\n\n**Gate:**\n\n- [x] Errors are level\n- [ ] Load test repeated (optional)\n\n## Stage 2: Everyone\n\n- [x] Deployed\n',
    '## Prerequisites\n\n- [ ] Documentation updated\n\n## Stage 1: Deploy\n\n- [x] Deployed\n',
    '**Status:** Complete\n\n## Stage 1: Canary\n\n**Gate:**\n\n- [ ] Errors are level\n\n## Stage 2: Everyone\n\n- [x] Deployed\n',
    '## Go/No-Go decision\n\n- [ ] All criteria met\n\n## References\n\n- [x] Links checked\n',
    '## Phase 1: Canary\n\n**Gate:**\n\n- [ ] Errors are level\n\n## Phase 2: Everyone\n\n- [x] Deployed — unlocked: Ann looked by hand\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Phase 1 Canary\n    gate:\n      - text: Errors are level\n        done: false\n  - name: Phase 2 Everyone\n    checks:\n      - text: Deployed\n        done: true # unlocked: Ann looked by hand ✓ 14:05 UTC @ann\n      - { text: Announced, done: true } # unlocked: Ann looked by hand\n',
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Phase 1 Canary\n    gate:\n      - "[ ] Errors are level"\n  - name: Phase 2 Everyone\n    checks:\n      - "[x] Deployed" # unlocked: Ann looked by hand\n',
    },
    '## Phase 1\n\n- [ ] **GATE**: approved by Ann\n\n## Phase 2\n\n- [ ] Deploy\n\n## Phase 3\n\n- [ ] Clean up\n',
  ],
  invalid: [
    '**Status:** In progress\n\n## Checks of the night\n\n### Checkpoint 1 (22:00)\n\n- [ ] ⟦Copy is complete⟧\n\n### Checkpoint 2 (23:00)\n\n- [ ] Sums agree\n- [x] Nobody objects\n',
    '# P\n\n**Status:** Planned\n\n## Deployment Steps\n\n### Go/No-Go\n\n- [ ] ⟦Counts agree⟧\n\n### Switch\n\n1. Switch\n\n## Closing checks\n\n- [x] Orders arrive\n',
    '# P\n\n**Status:** Planned\n\n## Deployment Steps\n\n### Go/No-Go\n\n- [ ] ⟦Counts agree⟧\n\n### Switch\n\n1. Switch\n\n## Post-Deployment Validation\n\n- [x] Orders arrive\n',
    '**Status:** In progress\n\n## Timeline\n\n| Time | Stage | Owner | State |\n|---|---|---|---|\n| 06:45 | ⟦Worker nodes⟧ | Ann Lee | ⏳ |\n| 09:15 | Add-ons | Ann Lee | ✅ |\n',
    '**Status:** In progress\n\n## Timeline\n\n| Time | Activity | Owner | Status |\n|---|---|---|---|\n| 08:30 | ⟦Go/No-Go⟧ | Ann Lee | ⏳ |\n| 08:45 | Node 3 | Ben Cole | ✅ |\n',
    '**Status:** In progress\n\n## Phase 1: Expand\n\n- [x] Backup restored\n- [ ] ⟦Scripts applied⟧\n\n## Phase 2: Copy\n\n- [x] Rows copied\n',
    '**Status:** In progress\n\n## Prerequisites\n\n- [ ] ⟦Load test passed⟧\n\n## Steps\n\n1. Install\n\n## Validation\n\n- [x] Customers of all plans see the new page\n',
    '**Status:** In progress\n\n## Prerequisites\n\n- [ ] ⟦Load test passed⟧\n\n## 5 Acceptance\n\n- [x] A scanned pallet is in the list\n',
    '# P\n\n**Status:** In progress\n\n## Readiness\n\n### Gate 1: Code\n\n- [ ] ⟦The rollback ran in staging⟧\n\n## Deployment procedure\n\n### Stage 1: Preparation\n\n- [x] Start announced\n',
    '**Status:** In progress\n\n## Pre-Deployment Checklist\n\n- [ ] ⟦All tests pass⟧\n- [ ] Backup taken\n\n## Post-Deployment\n\n- [x] All health checks pass\n',
    '**Status:** Approved\n\n## Phase 1: Copy\n\n- [ ] ⟦Rows copied⟧\n\n## Phase 2: Check\n\n- [x] Rows compared\n',
    '**Status:** In progress\n\n## Go/No-Go\n\n- [x] Tests green\n- [ ] ⟦No open incident⟧\n\n## Acceptance criteria\n\n- [x] Each till answered\n',
    '**Status:** In progress\n\n## Steps\n\n### ⟦Step 1: Copy⟧\n\n**Status:** Pending\n\n### Step 2: Install\n\n**Status:** ✅ Done\n',
    {
      format: 'yaml',
      text: 'status: in progress\nsteps:\n  - name: ⟦Copy⟧\n    command: make copy\n    status: open\n  - name: Install\n    command: make install\n    status: done\n',
    },
    {
      format: 'yaml',
      text: 'status: in progress\nphases:\n  - name: Installation\n    steps:\n      - name: ⟦Install⟧\n        command: make install\n        done: false\n  - name: Traffic\n    steps:\n      - name: Hand the users over\n        command: make switch\n        done: true\n',
    },
    '## Pilot\n\n### Step 2: Watch the pilot\n\nProceed to the others only when both hold:\n\n- [ ] ⟦No lag⟧\n- [ ] No errors\n\n### Step 3: Copy the rest\n\n- [x] All nodes run 3.9\n',
    '**Status:** In progress\n\n## Pilot\n\n### Step 1: Copy\n\nx\n\n### Step 2: Look at the pilot\n\n- [ ] ⟦No lag⟧\n- [ ] No errors\n\n## The others\n\n### Step 3: Copy the rest\n\n- [x] All nodes run 3.9\n',
    '**Status:** In progress\n\n## Deployment steps\n\n### Step 1: Staging\n\n- [x] Scenarios pass\n- [ ] ⟦**GATE:** Ann Lee confirms the signatures⟧\n\n### Step 2: Production\n\n- [ ] Half of the traffic\n\n## Post-deployment validation\n\n- [x] A ticket is valid on a bus\n',
    '**Status:** In progress\n\n## Entry gate\n\n- [x] Certificates are issued\n- [ ] ⟦The rehearsal is signed off⟧\n\n## Part A: API\n\n- [x] Point the name to the new edge\n',
    '**Status:** In progress\n\n## Phase 1: Expand\n\n- [ ] ⟦Backup restored⟧\n- [ ] Scripts applied\n\n## Phase 2: Copy\n\n- [x] Rows copied\n- [ ] Rows compared\n\n## Phase 3: Close\n\n- [ ] Go/no-go meeting held\n',
    '**Status:** In progress\n\n## Steps\n\n- [ ] ⟦Switch the pool⟧\n- [ ] Test the pool\n\n## After the release\n\n- [x] Blue is removed\n',
    '**Status:** In progress\n\n## Stage 1: Staging\n\n- [x] Deployed\n- [ ] ⟦Gate check: smoke tests pass⟧\n\n## Stage 2: Production\n\n- [x] Deployed\n',
    '**Status:** In progress\n\n## Gate 1: Readiness\n\n- [ ] ⟦Signed off⟧\n\n## Phase 2: Rollout\n\n- [x] 10%\n',
    '**Status:** Approved\n\n## Minute by minute\n\n| Time | Duration | What | Status |\n|---|---|---|---|\n| 22:00 | 15 min | ⟦Go or no-go by Ann Lee⟧ | ⬜ |\n| 22:15 | 30 min | Point the scanners at the new system | ✅ |\n',
    '**Status:** Approved\n\n## ✅ Pre-Deployment Checklist\n\n- [x] Load test passed\n- [ ] ⟦Feature store warmed up⟧\n- [ ] Dashboards show v5\n\n## Phase 1: Canary\n\n- [ ] 5% of traffic\n\n## Phase 2: Validation\n\n- [x] Ten items come back\n',
    '**Status:** Approved\n\n## Pre-Deployment Checklist\n\n- [x] Pipeline green\n- [ ] ⟦Merge request approved by two reviewers⟧\n- [x] Load test passed\n\n## Post-Deployment Validation\n\n### Validation Checklist\n\n- [x] A guest can accept an offer\n- [ ] The door card opens\n',
    '**Status:** Approved\n\n## Before we start\n\n- [x] Load test passed\n- [ ] ⟦Lena has told the app team⟧\n\n## Stages\n\n1. Deploy\n\n## Done when\n\n- [x] All traffic has been on 9.0 for 2 hours\n- [ ] No trigger has fired\n',
    '**Status:** In progress\n\n## Deployment steps\n\n1. [x] Install the canary\n2. [ ] ⟦Hold point: Ann approves the canary⟧\n3. [x] Shift all traffic\n',
    '**Status:** In progress\n\n## Stage 1: Canary\n\n- [x] Shift 10% of traffic\n- [ ] ⟦Error rate below 1 % for 30 minutes (gate)⟧\n\n## Stage 2: Everyone\n\n- [x] Shift all traffic\n',
    '**Status:** In progress\n\n## Rollout\n\n- [x] Staging\n- [ ] ⟦GO/NO-GO decision by Ann⟧\n- [x] Production\n',
    '**Status:** In progress\n\n## Pre-deployment checklist\n\n- [x] Build is green\n- [ ] ⟦Change approved⟧\n\n## Deployment steps\n\n- [x] Install\n- [ ] Close the ticket\n',
    '**Status:** In progress\n\n## Deployment steps\n\n| # | Step | Done |\n|---|---|---|\n| 1 | Install the canary | ✅ |\n| 2 | ⟦Go/No-Go: metrics level⟧ | ⬜ |\n| 3 | Shift all traffic | ✅ |\n',
    '**Status:** In progress\n\n## Wave 1: Ireland\n\n- [x] Install\n\n### Exit criteria\n\n- [ ] ⟦No new errors for 1 hour⟧\n\n## Wave 2: Virginia\n\n- [x] Install\n',
    {
      format: 'yaml',
      text: 'status: in_progress\nstages:\n  - name: Canary\n    items:\n      - "[x] Shift 10 %"\n      - "[ ] ⟦Gate: errors below 1 %⟧"\n  - name: Everyone\n    items:\n      - "[x] Shift all"\n',
    },
    {
      format: 'yaml',
      text: 'status: in_progress\nprerequisites:\n  - text: Staging is green\n    done: true\n  - text: ⟦Approval recorded⟧\n    done: false\nsteps:\n  - name: Install\n    command: make install\n    done: true\n',
    },
    '**Status:** In progress\n\n1. [x] Announce\n2. [ ] ⟦**GATE:** approval by the release manager⟧\n3. [x] Deploy\n',
    '**Status:** In progress\n\n## Go/No-Go\n\n- [x] Approval\n- [ ] ⟦Error rate below 1 %⟧\n\n## Stage 2: Full rollout\n\n- [x] All of the traffic\n',
    {
      format: 'yaml',
      text: 'status: in_progress\nsteps:\n  - name: ⟦Gate - backup verified⟧\n    done: false\n  - name: Deploy\n    command: make deploy\n    done: true\n',
    },
    {
      format: 'yaml',
      text: 'status: in_progress\nsteps:\n  - name: ⟦Gate - backup verified⟧\n    done: false\n  - name: Deploy\n    done: true\n',
    },
    '**Status:** In progress\n\n## 1. Pre-Deployment Checklist\n\n- [x] All tests pass\n- [x] Backup taken\n- [ ] ⟦Rollback procedure verified⟧\n- [ ] Window booked (not needed)\n\n## 2. Steps\n\n- Deploy\n\n## 3. Post-Deployment\n\n- [x] All health checks pass\n- [ ] People told\n',
    '## Stage 1: Staging\n\n- [x] Deployed\n\n## Stage 2: Go/No-Go\n\n- [x] Tests pass\n- [ ] ⟦Backup verified⟧\n\n## Stage 3: Production\n\n- [x] Deployed\n',
    '## Phase 1: Canary\n\n- [x] Deployed\n\n**Gate:**\n\n- [ ] ⟦Errors are level⟧\n\n## Phase 2: Everyone\n\n- [ ] Announced\n- [x] Deployed\n',
    '## Step 1: Prepare\n\n- [x] Backup taken\n- [ ] ⟦**GATE**: approved by Ann⟧\n\n## Step 2: Switch\n\n- [x] Traffic moved\n',
    '## 5. Night\n\n### 5.3 Go/no-go\n\n- [ ] ⟦No incident is open⟧\n\n### 5.4 Traffic\n\nx\n\n### 5.5 Close\n\n- [x] Freeze lifted\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Phase 1 Canary\n    gate:\n      - text: ⟦Errors are level⟧\n        done: false\n  - name: Phase 2 Everyone\n    checks:\n      - text: Deployed\n        done: true\n',
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Phase 1 Canary\n    gate:\n      - text: ⟦Errors are level⟧\n        done: false # unlocked by nobody\n  - name: Phase 2 Everyone\n    checks:\n      - text: Deployed\n        done: true # ✓ 14:05 UTC @ann\n',
    },
  ],
  *check(plan) {
    if (plan.status === 'complete' || plan.status === 'rolled-back') return;
    const found = [...plan.facts(passedGatesIn), ...passedGates(plan)];
    yield* found.length > 0 ? found : passedStages(plan);
  },
});

function* passedGates(plan: Plan): Generator<Finding> {
  const gated = hasOpenGates(plan);
  const done = plan.facts(ticksIn).length > 0;
  if (!gated && !done) return;
  const told = new Set<ChecklistItem>();
  const stages = plan
    .sectionsWith(stagesIn)
    .map((stage) => ({ stage, early: isBefore(stage) && !isGate(stage) }));
  // What is ticked too early is said once, and rather at a gate.
  for (const { stage, early } of stages.toSorted((a, b) => Number(a.early) - Number(b.early))) {
    if (early ? !done : !gated) continue;
    const open = early ? tasksOf(stage).find(isLeftOpen) : openGate(stage);
    if (!open) continue;
    const later = early
      ? sectionsAfter(plan, stage)
      : [
          ...afterGate(plan, stage),
          ...afterSteps(plan, stage),
          ...(isGate(stage) ? afterAll(plan, stage) : []),
        ];
    const ticked = later
      .flatMap((section) => tasksOf(section, early))
      .find(
        (each) =>
          each.checked && !isUnlocked(each) && !(early && (isPrepared(each) || preparing.test(each.text))),
      );
    if (!ticked || told.has(ticked)) continue;
    told.add(ticked);
    yield finding(open, ticked);
  }
}

/** `- [ ] Gate: approval` with a tick further down in the same list. */
function passedGatesIn(section: Section): Finding[] {
  if (section.isRollback) return [];
  const items = section.facts(checklistIn);
  const inLists = items.flatMap((gate, index) => {
    if (gate.checked || !isGateItem(gate.text) || /\b(?:optional|waived|skipped|n\/a|if)\b/i.test(gate.text))
      return [];
    const done = items.slice(index + 1).find((each) => each.checked && !isUnlocked(each));
    return done ? [finding(gate, done)] : [];
  });
  return [...inLists, ...walkTables(section.blocks).flatMap(passedRows)];
}

/** A gate among the rows of a table that keeps what is done in a column of its own. */
function passedRows({ header, rows }: Table): Finding[] {
  const marks = header.cells.findIndex(({ text }) =>
    /^(?:done|status|state|✓|✔|✅|ok)\??$/i.test(squeeze(text)),
  );
  if (marks < 0) return [];
  const tasks = rows.flatMap(({ cells }) => {
    const mark = squeeze(cells[marks]?.text ?? '');
    const named = cells.filter((cell, index) => index !== marks && /\p{L}{2}/u.test(cell.text));
    const inline = named.find(({ text }) => isGateItem(squeeze(text))) ?? named[0];
    const checked = /^(?:\[x\]|[✅✔☑✓]\ufe0f?|x|done|yes|complete[d]?)(?: (?:done|complete[d]?))?$/iu.test(
      mark,
    );
    const open =
      /^(?:\[ ?\]|[⬜☐⏳🔲]\ufe0f?|open|to ?do|no|pending|waiting|not started)(?: (?:open|pending))?$/iu.test(
        mark,
      );
    return inline && checked !== open ? [{ inline, text: squeeze(inline.text), checked }] : [];
  });
  return tasks.flatMap((gate, index) => {
    const done = tasks.slice(index + 1).find(({ checked }) => checked);
    return done && !gate.checked && isGateItem(gate.text)
      ? [findingAt(gate.inline, done.text, done.inline)]
      : [];
  });
}

function walkTables(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The section itself where something may wait for it. */
function stagesIn(section: Section): Section[] {
  const { heading, parent } = section;
  const named = heading?.sequence !== undefined || (parent?.kind === 'steps' && heading !== undefined);
  return named || isGate(section) || isBefore(section) ? [section] : [];
}

/** `Pre-Deployment Checklist`: what it leaves open should have been done before the deployment and what comes after it. */
function isBefore({ kind, heading }: Section): boolean {
  return kind === 'prerequisites' && !heading?.sequence;
}

/** What is numbered behind a gate that has no number itself waits for it as well. */
function afterGate(plan: Plan, stage: Section): Section[] {
  const later = laterStages(plan, stage);
  const { sequence } = stage.heading ?? {};
  if (later.length > 0 || (sequence && sequence.word !== 'gate') || !isGate(stage)) return later;
  const siblings = stage.parent ? stage.parent.children : plan.roots;
  const amongSteps = stage.parent?.within('steps') === true;
  return siblings
    .slice(siblings.indexOf(stage) + 1)
    .filter(
      ({ heading, isRollback, kind, title }) =>
        !isRollback &&
        (amongSteps ||
          heading?.sequence !== undefined ||
          kind === 'steps' ||
          isLettered(heading) ||
          (numberedGate.test(title) && numberedGate.test(stage.title))),
    );
}

/** What comes after the deployment waits for the gates of its stages, also in a plan that still says it is to come. */
function afterSteps(plan: Plan, { parent }: Section): Section[] {
  const begun = plan.status === 'in-progress' || plan.status === 'planned';
  if (parent?.kind !== 'steps' || !begun) return [];
  return sectionsAfter(plan, parent).filter(
    ({ kind, title }) => kind !== 'steps' && kind !== 'traffic' && !aside.test(title),
  );
}

/** `Gate 2` below `Readiness` holds back what comes after that. */
function afterAll(plan: Plan, stage: Section): Section[] {
  const { parent } = stage;
  const above = parent && parent.level > 1 && parent.kind !== 'steps' ? sectionsAfter(plan, parent) : [];
  return [...sectionsAfter(plan, stage), ...above];
}

function sectionsAfter(plan: Plan, stage: Section): Section[] {
  const siblings = stage.parent ? stage.parent.children : plan.roots;
  const later = siblings.slice(siblings.indexOf(stage) + 1);
  const steps = later.findIndex(isDeploying);
  return later.filter((section, index) => {
    const { kind, title } = section;
    if (kind === 'validation')
      return isDeploying(stage) || (steps >= 0 && steps < index) || /^\W*(?:\d+\W+)?post\b/i.test(title);
    // What may be ticked of a draft is for its status to say.
    const begun = plan.status === 'in-progress' || plan.status === 'planned';
    const unnamed = kind === undefined && plan.status === 'in-progress' && !aside.test(title);
    return kind === 'postDeployment' || kind === 'success' || unnamed || (begun && isDeploying(section));
  });
}

function isDeploying({ kind, title }: Section): boolean {
  return (kind === 'steps' || kind === 'traffic') && !preparing.test(title);
}
