import { walkInlines, walkItems, type Block, type Code, type Inline } from '../../plan/blocks.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import { remarksOf } from '../../plan/facts/steps/remarks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import {
  codeOfItem,
  commandBlocks,
  hasCommandKey,
  deploymentSteps,
  isBarelyBegun,
  isListOfParts,
  othersHave,
  outcomeLabel,
  stepOfItem,
  type DeploymentStep,
} from '../../plan/facts/steps/deploymentSteps.ts';
import { boldSteps } from '../../plan/facts/steps/boldSteps.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { saysNothing, withoutNonAnswers } from '../../plan/nonAnswers.ts';
import { listedWithout } from './listedCommands.ts';
import { appendToStep } from './appendToStep.ts';
import { defineRule } from '../rule.ts';
import { remarksWithout } from './remarkedCommands.ts';
import { rowsWithout } from './stepTables.ts';

export const stepExpectedRequired = defineRule({
  name: 'step-expected-required',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A command whose expected outcome is not said.',
  rationale: `Commands print something even when they fail. Without the expected outcome the person at the keyboard must decide,
alone and in a hurry, whether what they see is good.

Say what the command prints or what has changed when it has worked; a line is enough.`,
  valid: [
    '## Deployment Steps\n\n### Step 1: Load\n\n```bash\n# Load the rates: expect "400 rows"\nmake rates\n\n# Load the tides: expect "24 rows"\nmake tides\n\n# Warm up: expect "warm"\nmake warm\n\n# Open the desk\nmake open\n\n# Expected: "open"\nmake state\n```\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Expected:** it works as the last line says: `deployed`\n',
    '# Release of the gates\n\n## Deployment Steps\n\n### Step 1: Install the schema\n\n- **Do:** expand:\n\n  ```bash\n  ./schema.sh\n  ```\n\n- **Expect:** `Batch 61`\n- **Verify:** the list shows no pending file\n- **Rollback:** `./schema.sh down`\n\n### Step 2: Switch\n\n- **Do:** hand the gates over:\n\n  ```bash\n  ./slot.sh green\n  ```\n\n- **Expect:** `terminal 2 -> green`\n- **Rollback:** `./slot.sh blue`\n',
    '## Steps\n\n### Step 1: Drain\n\n```sh\nmake drain\n```\n\n**Expected:** `done`\n\n### Step 2: Switch\n\n```sh\nmake switch\n```\n\n**Expected:** `done`\n\n### Step 3: Open\n\n```sh\nmake open\n```\n\n**Expected:** `done`\n\n## Rollback\n\n1. Close:\n\n   ```sh\n   make close\n   ```\n\n2. Switch back:\n\n   ```sh\n   make back\n   ```\n',
    '## Deployment Steps\n\n### Step 1: Dump\n\n```sh\nmake dump\n```\n\nThe file must have about 38 GB.\n\n### Step 2: Switch\n\n```sh\nmake switch\n```\n\n**Expected:** `done`\n\n### Step 3: Thaw\n\n```sh\nmake thaw\n```\n\n**Expected:** `thawed`\n',
    '## Rollout\n\n### 3.1 Part\n\n* Run: `bin/do 1`\n* Expect: `done 1`\n* Check: `bin/show 1` prints it\n\n### 3.2 Part\n\n* Run: `bin/do 2`\n* Expect: `done 2`\n* Check: `bin/show 2` prints it\n\n### 3.3 Part\n\n* Run: `bin/do 3`\n* Expect: `done 3`\n* Check: `bin/show 3` prints it\n\n### 3.4 Part\n\n* Run: `bin/do 4`\n* Expect: `done 4`\n* Check: `bin/show 4` prints it\n',
    '# Release\n\n## Deployment Stages\n\n### Stage 1: Green\n\n- [ ] Deploy it: `argocd app sync green`\n  - Expected: `Succeeded`\n  - Verify: `argocd app wait green`\n- [ ] Warm the cache: `./bin/warm --top 5000`\n  - Expected: `5000 warmed`\n  - Verify: `redis-cli dbsize` prints 5000\n\n### Stage 2: Switch\n\n- [ ] Point the router at green: `routerctl set green`\n  - Expected: `green`\n  - Verify: `routerctl get` prints green\n\n## Rollback\n\n1. Go back\n',
    '## Deployment Steps\n\n### Step 1: Half\n\n```sh\nmake half\n```\n\n**You should see:** half\n\n### Step 2: All\n\n```sh\nmake all\n```\n\n**Expected:** all\n',
    '## Implementation plan\n\n**Drain node A.** Run `gwctl drain --node a`. Expect no sessions. Verify with `gwctl sessions --node a`.\n\n**Upgrade node A.** Run `gwctl upgrade --node a`. Expect a restart. Verify with `gwctl version --node a`.\n\n**Switch node A on.** Run `gwctl on --node a`. Expect sessions. Verify with `gwctl sessions --node a`.\n\n**Balance the sessions.** Run `gwctl rebalance --all`. Expect as many on both. Verify with `gwctl sessions --all`.\n',
    '## Steps\n\n### Step 1: Create the gateways\n\n```bash\nterraform apply\n```\n\n*Outcome:* `6 added, 0 changed, 0 destroyed`\n',
    '## Deployment Steps\n\n### Step 1: Canary\n\n1. Set the image:\n\n   ```bash\n   make image\n   ```\n\n2. Send the traffic:\n\n   ```bash\n   make traffic\n   ```\n\n**Expected:** the canary is rolled out\n\n### Step 2: All\n\n```bash\nmake all\n```\n\n**Expected:** all pods are new\n',
    '## Deployment Steps\n\n1. Freeze\n\n   ```sh\n   make freeze   # Expected: frozen\n   ```\n\n2. Thaw\n\n   ```sh\n   make thaw\n   # => thawed\n   ```\n',
    '## Deployment Steps\n\n**Freeze the shop**\n\n```sh\nmake freeze\n```\n\nExpected: frozen\n\n**Copy the tables**\n\n```sh\nmake copy # Expected: copied\n```\n\n**Thaw the shop**\n\n```sh\nmake thaw\n```\n\nExpected: thawed\n',
    {
      format: 'yaml',
      text: 'deployment_steps:\n  - title: Freeze\n    run: |\n      make freeze\n      # Expected: frozen\n  - title: Thaw\n    run: |\n      make thaw # should print thawed\n',
    },
    '## Deployment Steps\n\n1. Stop: `make stop` → stopped\n2. Install: `make install` prints `ok`\n3. Tell `#ops`\n4. Start: `make start` → started\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Install\n    command: make install\n    expected_result: exit code 0\n  - name: Start\n    command: make start\n    success_criteria: active\n',
    },
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Expected:** `deployed` within two minutes\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n# Should print "deployed"\n```\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n- [ ] The version is live\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy the version\n',
    '## Deployment Steps\n\n### Step 1: Settings\n\n```yaml\nreplicas: 3\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Deploy\n    command: |\n      make deploy\n    expected: deployed\n',
    },
    '## Stage 1: Freeze\n\n1. `make freeze --all`\n2. `make pause --all`\n\n## Stage 2: Thaw\n\n- [ ] `make thaw`\n',
    '## Deployment Steps\n\n| Step | Command | Expected |\n|---|---|---|\n| Freeze | `make freeze` | frozen |\n| Tell the team | | - |\n| Deploy | `make deploy` | deployed |\n| Thaw | `make thaw` | thawed |\n',
  ],
  invalid: [
    '## Deployment Steps\n\n### Step 1: Load\n\n```bash\n# Load the rates: expect "400 rows"\nmake rates\n\n# Load the tides: expect "24 rows"\nmake tides\n\n# Warm up: expect "warm"\nmake warm\n\n⟦# Open the desk⟧\nmake open\n```\n',
    '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n```bash\nmake deploy\n```\n\n**Expected:** everything goes well\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Start the canary⟧\n    command: make canary\n    expected: as always\n  - name: Open it\n    command: make open\n    expected: open\n',
    },
    '# Release of the shop\n\n## Steps\n\n- [ ] **Step 1: Deploy** — `helm upgrade shop ./chart` → `STATUS: deployed`\n- [ ] ⟦**Step 2: Restart** — `kubectl rollout restart deployment/worker`⟧\n- [ ] **Step 3: Flush** — `redis-cli flushdb` → `OK`\n',
    '# Release of the gates\n\n## Deployment Steps\n\n### ⟦Step 1: Install the schema⟧\n\n- **Do:** expand:\n\n  ```bash\n  ./schema.sh\n  ```\n\n- **Verify:** the list has no pending file\n- **Rollback:** `./schema.sh down`\n',
    '## Deployment Steps\n\n### Phase 2: Canary at 5%\n\n⟦**Step 2.1 – Deploy the canary**⟧\n\n```sh\nargocd app sync search\n```\n\n**Validation:** look at the app\n\n**Step 2.2 – Route 5% of the traffic**\n\n```sh\n./split.sh --canary 5\n```\n\n**Expected Output:** `canary: 5%`\n\n**Validation:** the dashboard shows both versions\n\n### Phase 3: Everybody\n\n```sh\n./split.sh --canary 100\n```\n\n**Expected Output:** `canary: 100%`\n\n**Validation:** look at the dashboard\n',
    '## Steps\n\n### ⟦1. Back up⟧\n\n```sh\nmake dump\n```\n\nTo verify, `make list` names it.\n\n### 2. Drain\n\n```sh\nmake drain\n```\n\nBoth must print the same number.\n\n### 3. Switch\n\n```sh\nmake switch\n```\n\nNothing is printed when it worked.\n\n### 4. Open\n\n```sh\nmake open\n```\n\nIt prints `opened`.\n',
    '## Deployment Steps\n\n### ⟦Step 1: Dump⟧\n\n```sh\nmake dump\n```\n\nThe old files should be gone by then.\n\n### Step 2: Switch\n\n```sh\nmake switch\n```\n\n**Expected:** `done`\n\n### Step 3: Thaw\n\n```sh\nmake thaw\n```\n\n**Expected:** `thawed`\n',
    '## Rollout\n\n### 3.1 Part\n\n* Run: `bin/do 1`\n* Expect: `done 1`\n* Check: `bin/show 1` prints it\n\n### ⟦3.2 Part⟧\n\n* Run: `bin/do 2`\n* Check: `bin/show 2` prints it\n\n### 3.3 Part\n\n* Run: `bin/do 3`\n* Expect: `done 3`\n* Check: `bin/show 3` prints it\n\n### 3.4 Part\n\n* Run: `bin/do 4`\n* Expect: `done 4`\n* Check: `bin/show 4` prints it\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Back up the database⟧\n    command: pg_dump -d shop -f status.dump\n    owner: Ann\n  - name: Migrate\n    command: make migrate\n    expected: COMMIT\n  - name: Start the canary\n    command: make canary\n    expected: ready\n  - name: Send all to it\n    command: make all\n    expected: all\nrollback:\n  steps:\n    - name: Put it back\n      command: make back\n    - name: Load the dump\n      command: make load\n',
    },
    '# Runbook\n\n## 1. Drain A\n\n```sh\nmake drain\n```\n\nYou should see `drained`.\n\nTo verify, `make queue` prints 0.\n\n## ⟦2. Swap A⟧\n\n```sh\nmake swap\n```\n\nTo verify, `make show` prints a2.\n\n## 3. Open A\n\n```sh\nmake open\n```\n\nYou should see `open`.\n\nTo verify, `make state` prints open.\n\n## Rollback\n\n1. Go back\n',
    '# Release\n\n## Deployment Stages\n\n### Stage 1: Green\n\n- [ ] Deploy it: `argocd app sync green`\n  - Expected: `Succeeded`\n  - Verify: `argocd app wait green`\n- [ ] Warm the cache: `./bin/warm --top 5000`\n  - Expected: `5000 warmed`\n  - Verify: `redis-cli dbsize` prints 5000\n\n### Stage 2: Switch\n\n- [ ] ⟦Point the router at green: `routerctl set green`⟧\n  - Verify: `routerctl get` prints green\n\n## Rollback\n\n1. Go back\n',
    '## Deployment Steps\n\n1. `cilium status --wait` → all OK\n2. `cilium connectivity test` → 0 failed\n3. ⟦preflight⟧\n\n   ```sh\n   make preflight\n   ```\n\n4. merge the PR\n5. `kubectl rollout status ds/cilium` → rolled out\n',
    '## Implementation plan\n\n**Drain node A.** Run `gwctl drain --node a`. Expect no sessions. Verify with `gwctl sessions --node a`.\n\n**Upgrade node A.** Run `gwctl upgrade --node a`. Expect a restart. Verify with `gwctl version --node a`.\n\n**⟦Switch node A on.⟧** Run `gwctl on --node a`. Verify with `gwctl sessions --node a`.\n\n**Balance the sessions.** Run `gwctl rebalance --all`. Expect as many on both. Verify with `gwctl sessions --all`.\n',
    '## Timeline\n\n| Start | Task | Command | Expected |\n|---|---|---|---|\n| 20:00 | Lock | `make lock` | locked |\n| 20:10 | ⟦Install⟧ | `make install` | |\n| 20:20 | Open | `make open` | open |\n',
    '## Rollback\n\n| Step | Command | Expected |\n|---|---|---|\n| Lock | `make lock` | locked |\n| ⟦Restore⟧ | `make restore` | – |\n| Open | `make open` | open |\n',
    '# Release of the shop\n\n## Switching the old one off\n\n1. Scale down\n\n   ```sh\n   kubectl scale deploy/old --replicas=0\n   ```\n\n   Expected: `scaled`\n\n2. ⟦Remove the route⟧\n\n   ```sh\n   kubectl apply -f ingress.yaml\n   ```\n\n3. Remove the service\n\n   ```sh\n   kubectl apply -f service.yaml\n   ```\n\n   Expected: `configured`\n',
    '## Deployment Steps\n\n### Freeze the shop\n\n```sh\nmake freeze\n# Expected: frozen\n```\n\n### ⟦Copy the tables⟧\n\n```sh\nmake copy\n```\n\n### Thaw the shop\n\n```sh\nmake thaw\n# Expected: thawed\n```\n',
    '## Deployment Steps\n\n**Freeze the shop**\n\n```sh\nmake freeze\n```\n\nExpected: frozen\n\n⟦**Copy the tables**⟧\n\n```sh\nmake copy\n```\n\n**Thaw the shop**\n\n```sh\nmake thaw\n```\n\nExpected: thawed\n',
    {
      format: 'yaml',
      text: 'deployment_steps:\n  - title: Freeze\n    run: |\n      make freeze\n      # Expected: frozen\n  - title: ⟦Copy⟧\n    run: |\n      make copy\n  - title: Thaw\n    run: |\n      make thaw\n      # Expected: thawed\n',
    },
    '## Deployment Steps\n\n### 1. Stop\n\n`make stop`\n\n_Expected result:_ stopped\n\n### ⟦2. Install⟧\n\n`make install`\n\n### 3. Start\n\n`make start`\n\n_Expected result:_ started\n',
    '## Deployment Steps\n\n- **Stop:** `make stop` → stopped\n- ⟦**Install:** `make install`⟧\n- **Start:** `make start` → started\n',
    '## Deployment Steps\n\n1. **Stop**\n   - Command: `make stop`\n   - Expected output: stopped\n2. ⟦**Install**⟧\n   - Owner: Bo\n   - Command: `make install`\n3. **Start**\n   - Command: `make start`\n   - Expected output: started\n',
    '## Deployment Steps\n\n| Step | Command | Success looks like |\n|---|---|---|\n| Stop | `make stop` | stopped |\n| ⟦Install⟧ | `make install` | |\n| Start | `make start` | started |\n',
    '## Deployment Steps\n\n### Stage 5: Production\n\n#### Copy\n\n```sh\nmake copy\n```\n\n**Expected:** copied\n\n#### ⟦Switch⟧\n\n```sh\nmake switch\n```\n\n**Verification:** look at the graph\n\n#### Tell\n\n```sh\nmake tell\n```\n\n**Expected:** told\n',
    {
      text: '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n```bash\nmake deploy\n```\n\n---\n\n## Rollback\n\nx\n',
      chosen: {
        title: 'Add the expected outcome',
        text: '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Expected:** [What the command prints when it has worked]\n\n---\n\n## Rollback\n\nx\n',
      },
    },
    '## Deployment Steps\n\n1. ⟦Deploy⟧\n\n   ```bash\n   make deploy\n   ```\n\n2. Tell the team\n',
    '## Phase 1\n\n- [ ] Raise to 10%\n\n  ```sh\n  flag set web 10\n  ```\n\n  Expected: `web 10%`\n- [ ] Support is quiet\n\n## Phase 2\n\n- [ ] ⟦Raise to 50%⟧\n\n  ```sh\n  flag set web 50\n  ```\n- [ ] Support is quiet\n\n## Phase 3\n\n- [ ] Raise to 100%\n\n  ```sh\n  flag set web 100\n  ```\n\n  Expected: `web 100%`\n',
    '## Deployment Steps\n\n### Phase 1: Prepare\n\n⟦**Step 1: Back up**⟧\n\n```sh\nmake dump\n```\n\n**Step 2: Copy**\n\n```sh\nmake copy\n```\n\n✅ **Expected:** `copied`\n',
    '## Go\n\n**1. Ship it**\n\n```sh\nmake ship\n```\n\n→ exits 0\n\n**2. Flag to 20 %** (14:00)\n\n```sh\nflags set 20\n```\n\n→ `20 %`\n\n⟦**3. Flag to 60 %** (15:00)⟧\n\n```sh\nflags set 60\n```\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Install\n    steps:\n      - name: ⟦Start the canary⟧\n        command: nomad job run canary.hcl\n        verify: nomad job status canary\n',
    },
    '## Deployment Steps\n\n| # | Step | Command | Expected result |\n|---|---|---|---|\n| 1 | Freeze | `make freeze` | frozen |\n| 2 | ⟦Copy⟧ | `make copy` | |\n| 3 | Deploy | `make deploy` | deployed |\n| 4 | Thaw | `make thaw` | thawed |\n',
    '## Database Migration\n\n### ⟦Step 1: Run the scripts⟧\n\nTakes a minute.\n\n```sql\nALTER TABLE a ADD COLUMN b int;\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Deploy⟧\n    command: |\n      make deploy\n  - name: Tell the team\n',
      chosen: {
        title: 'Add the expected outcome',
        text: "steps:\n  - name: Deploy\n    command: |\n      make deploy\n    expected: '[What the command prints when it has worked]'\n  - name: Tell the team\n",
      },
    },
  ],
  *check(plan) {
    if (isBarelyBegun(plan)) return;
    const runs = runsOf(plan);
    const rows = [...rowsWithout(plan, 'expected'), ...listedWithout(plan), ...remarksWithout(plan)];
    if ((runs.length === 0 && rows.length === 0) || !isEnglish(plan)) return;
    const told = new Set<number>();
    // A line that is still a blank says nothing of how the plan is written.
    const done = runs.map(({ step, labelled }) => labelled && !isOpen(plan, step.range));
    const ahead = done.filter((_, at) => runs[at]?.step.section.isRollback === false);
    const back = done.filter((_, at) => runs[at]?.step.section.isRollback === true);
    for (const [index, { step, labelled, says, forward }] of runs.entries()) {
      if (labelled || isOpen(plan, step.range)) continue;
      // Where the other commands have a line of their own for it, or all of those ahead, it was forgotten here.
      // On the way back people write in another manner.
      const forgotten = step.section.isRollback
        ? othersHave(done, index) && back.filter(Boolean).length * 2 >= back.length
        : othersHave(done, index) || (othersHave(ahead, ahead.indexOf(false), 1) && ahead.length > 3);
      if ((says && step.section.isRollback) || (!forgotten && (!forward || says))) continue;
      const blank = '[What the command prints when it has worked]';
      const edit = appendToStep(plan, step, [`**Expected:** ${blank}`], `expected: '${blank}'`);
      told.add(step.inline.span.start);
      yield {
        message,
        span: step.inline.span,
        fixes: edit ? [{ title: 'Add the expected outcome', edits: [edit], safe: false }] : [],
      };
    }
    for (const { span } of rows) if (!told.has(span.start)) yield { message, span };
  },
});

const message =
  'This step has a command, but does not say what comes out when it has worked, so nobody can tell whether to go on. Add the expected outcome.';

/** A step that runs something. */
interface Run {
  readonly step: DeploymentStep;
  /** Has a line for what is expected. */
  readonly labelled: boolean;
  /** Tells in other words what comes out, or has boxes to tick for it. */
  readonly says: boolean;
  /** On the way forward, and not before it, after it or on the way back. */
  readonly forward: boolean;
}

/** Items with a command of their own count by themselves, what else runs by its section. */
function runsOf(plan: Plan): Run[] {
  const steps = deploymentSteps(plan);
  const runs: Run[] = steps.flatMap((step) => split(plan, step, !step.stray));
  for (const section of plan.sections) {
    const { heading } = section;
    if (
      !heading ||
      (!section.within('prerequisites', 'postDeployment', 'backup', 'steps', 'rollback', 'rollbackSteps') &&
        !isListOfRuns(section)) ||
      (section.within('smokeTests', 'triggers', 'communication', 'environment') &&
        !(plan.format === 'yaml' && section.parent?.kind === 'steps')) ||
      steps.some(
        ({ range, section: own }) =>
          own === section || (range.start <= section.span.start && section.span.start < range.end),
      )
    )
      continue;
    if (plan.format === 'yaml' && !/^(?:steps|tasks)$/.test(section.parent?.name ?? '')) continue;
    const step = {
      inline: heading.inline,
      section,
      sections: [section],
      range: { start: section.span.start, end: section.span.end },
      text: plan.text.slice(section.span.start, section.span.end),
      stray: true,
    };
    runs.push(...split(plan, step, false));
  }
  return runs;
}

/** Numbered steps with a command each, under whatever heading. */
function isListOfRuns(section: Section): boolean {
  return (
    section.kind === undefined &&
    isForward(section) &&
    section.blocks.some(
      (block) =>
        block.kind === 'list' &&
        block.ordered &&
        block.items.length > 2 &&
        block.items.every((item) => codeOfItem(item).length > 0),
    )
  );
}

function split(plan: Plan, step: DeploymentStep, forward: boolean): Run[] {
  if (step.item) {
    const codes = codeOfItem(step.item);
    return codes.length === 0 ? [] : [runOf(step, [step.item.inline], step.item.blocks, codes, forward)];
  }
  const parts = partsOf(step);
  // Where the parts of a stage have lines of their own for it, one of them was forgotten.
  if (parts.length > 1) return parts.flatMap((part) => split(plan, part, false));
  const items = step.sections.flatMap((section) =>
    [
      ...section.blocks.flatMap((block) =>
        block.kind === 'list' && !isListOfParts(block) ? block.items : [],
      ),
      ...boldSteps(section),
    ].flatMap((item) => (codeOfItem(item).length > 0 ? [{ section, item }] : [])),
  );
  const runs = items.flatMap(({ section, item }) => split(plan, stepOfItem(plan, section, item), forward));
  // One line below the list says what comes out of all of it.
  const told =
    runs.length > 1 &&
    !runs.some(({ labelled }) => labelled) &&
    step.sections.some(({ blocks }) => blocks.some(isOutcome));
  const inItems = new Set(items.flatMap(({ item }) => codeOfItem(item)));
  const codes = commandBlocks(step).filter((code) => !inItems.has(code));
  if (codes.length === 0 && !hasCommandKey(step) && (items.length > 0 || !step.sections.some(listsCommands)))
    return told ? [{ step, forward, labelled: true, says: true }] : runs;
  // What is said of an item is not said of the section.
  const itemised = new Set(items.map(({ item }) => item));
  const blocks = step.sections.flatMap((section) =>
    section.blocks.map((block) =>
      block.kind === 'list' ? { ...block, items: block.items.filter((item) => !itemised.has(item)) } : block,
    ),
  );
  const keys = step.sections.flatMap((section) =>
    section.content.keys.flatMap(({ name, value }) => (value && !notOutcome.test(name) ? [value] : [])),
  );
  return [...runs, runOf(step, keys, blocks, codes, forward)];
}

/** The headings below a stage that each have a command of their own. */
function partsOf(step: DeploymentStep): DeploymentStep[] {
  if (step.sections.length < 2) return [];
  const running = step.sections.filter(
    (section) => commandBlocks({ ...step, sections: [section] }).length > 0,
  );
  if (running.length < 2 || !running.some((section) => section.blocks.some(isOutcome))) return [];
  return running.flatMap((section): DeploymentStep[] => {
    const { heading, span } = section;
    if (!heading || aside.test(section.name)) return [];
    return [{ ...step, inline: heading.inline, section, sections: [section], range: span, stray: true }];
  });
}

function isOutcome(block: Block): boolean {
  return block.kind === 'paragraph' && outcomeLabel.test(block.inline.text);
}

/** What is looked at, and the way back. */
const aside =
  /\b(?:verif\w*|check\w*|validat\w*|tests?|roll ?back|expected|outputs?|results?|undo|monitor\w*)\b/;

function runOf(
  step: DeploymentStep,
  inlines: readonly Inline[],
  blocks: readonly Block[],
  codes: readonly Code[],
  forward: boolean,
): Run {
  const texts = [...inlines, ...walkInlines(blocks)].map(({ text }) => withoutNonAnswers(text));
  const fields = step.item
    ? []
    : step.sections
        .flatMap((section) => section.content.keys)
        .filter(({ value }) => !value || !saysNothing(value.text));
  return {
    step,
    forward,
    labelled:
      texts.some((text) => outcomeLabel.test(text) || outcomeSentence.test(text)) ||
      codes.some((code) => remarksOf(code).some(({ text }) => outcomeLabel.test(text))) ||
      fields.some(({ raw, name }) => outcomeLabel.test(`${raw}:`) || outcomeKey.test(name)),
    says:
      texts.some(saysOutcome) ||
      [...walkItems(blocks)].some(({ item }) => item.task) ||
      codes.some((code) => remarksOf(code).some(({ text }) => saysIt.test(text))),
  };
}

/** `It must print two lines.`, as good as a label. */
const outcomeSentence =
  /^\W*(?:nothing (?:is|must be|should be) (?:printed|shown|returned|written)\b|no output\b|(?:it|that|they|each|both|all|both of them|all of them|each of them|(?:the|its) (?:command|script|job|output|answer|response|result|log|file|dump|last line|exit (?:code|status)))\s+(?:must|should|has to|prints?|ends?|returns?|reports?|shows?|exits?|answers?|says?|lists?)\b)/i;

const outcomeKey =
  /^(?:expected \w+|success(?: criteri(?:a|on)| when| looks like)?|acceptance(?: criteria)?|outcome|should (?:see|print|return|show))$/;

/** `1. `payctl interfaces resume --all``: a list of nothing but commands. */
function listsCommands({ blocks }: Section): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'list' &&
      block.items.filter(({ inline }) => /\S \S/.test(inline.text.trim()) && inline.prose.trim() === '')
        .length > 1,
  );
}

const notOutcome =
  /^(?:id|name|title|step|script|commands?|run|execute|verif\w*|check|validat\w*|rollback|roll back|owner|duration|time)$/;

/** What is looked at afterwards, and what is done if it fails, is not what the command gives. */
function saysOutcome(text: string): boolean {
  return saysIt.test(
    text.replace(
      /^[^\p{L}\n]*(?:verify|verification|check|rollback|roll back|note|name|title)\b[*_]*\s*[:：][^\n]*/gimu,
      '',
    ),
  );
}

const saysIt =
  /\bexpect|\bshould\b|\bmust\b|\breturns?\b|\bprints?\b|\bends with\b|\banswers?\b|\bresponds?\b|\breplies\b|\bshows?\b|\boutputs?\b|→ |\bresults?\b|\bsuccess|\breports?\b|\bappears?\b|\bok\b|\bhealthy\b|\bpass(?:es|ed)?\b|\bvalidation:|\berwartet|\besperad|\battendu|期待|预期/i;
