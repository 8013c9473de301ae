import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import {
  actionsOf,
  acts,
  codeOfItem,
  deploymentSteps,
  hasCommand,
  isAction,
  isTalk,
  othersHave,
  outcomeLabel,
  runs,
  stepOfItem,
  type DeploymentStep,
} from '../../plan/facts/steps/deploymentSteps.ts';
import { staying } from '../../plan/vocabulary/holds.ts';
import { groupBy } from '../../text/groupBy.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { itemsWithoutCommand } from './listedCommands.ts';
import { appendToStep } from './appendToStep.ts';
import { defineRule } from '../rule.ts';
import { rowsWithout } from './stepTables.ts';

export const stepCommandRequired = defineRule({
  name: 'step-command-required',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A deployment step without the exact command.',
  rationale: `“Deploy the service” is clear to whoever wrote it. The person who carries it out at night, perhaps for the first
time, needs the command: with its options, for this environment, ready to copy.

What is done by hand, in a console or by a pipeline that the step names needs none.`,
  valid: [
    '# Move of the tills\n\n## T-24h Preparation\n\n| Task | Command |\n|---|---|\n| Lock the prices | `till lock` |\n| Copy them | `till copy` |\n| Load them | `till load` |\n| Tell the shops | |\n| Ring the bell | |\n',
    '## Implementation plan\n\n| Step | Start | End | Activity | Command | Verification |\n|---|---|---|---|---|---|\n| 1 | 20:00 | 20:30 | Copy the shelves | `copy.sh` | 12 files |\n| 2 | 20:30 | 21:00 | Install it | `install.sh` | 3.0 answers |\n| 3 | 21:00 | 21:30 | Fill the cache | `fill.sh` | 900 keys |\n| | | | **Total: 90 minutes** | | |\n',
    '## Deployment Steps\n\n### Step 1: Install\n\n```bash\nmake install\n```\n\n### Step 2: Load\n\n```bash\nmake load\n```\n\n### Step 3: Close the change\n\n1. Release the bridge\n\n### Step 4: Read the counters\n\nVerify that calls arrive:\n\n```bash\n./calls.sh --count\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Back up\n    command: make dump\n  - name: Stop the site\n    command: Stop-Website -Name shop\n  - name: Install\n    command: make install\n',
    },
    '## Implementation plan\n\n| Step | Time | Action | Command |\n|---|---|---|---|\n| 4.1 | 01:00 | Roll call | – |\n| 4.2 | 01:15 | Save | `make save` |\n| 4.3 | 02:00 | Promote the copy | `make promote` |\n| 4.4 | 02:15 | Switch | `make switch` |\n| 4.5 | 02:30 | Look at the board | – |\n',
    '# Registry move\n\n## 1 Save (T-20)\n\n    # regctl export --all /srv/reg.tar\n\nExpected: 4 GB\n\n## 2 Move (T+0)\n\n    # regctl move --to b\n\nExpected: moved\n\n## 3 Worries\n\nThe disk of b is small.\n',
    '## Steps\n\n### Phase 1: Save\n\n- [ ] Take a dump\n\n  ```bash\n  make dump\n  ```\n\n### Phase 2: Switch\n\n- [ ] Switch the listener\n\n  ```bash\n  make switch\n  ```\n\n### Phase 3: Hand over\n\n- [ ] Enable the banner in the console\n- [ ] Ann has told the desk\n',
    '## Steps\n\n### 1. Preparation\n\nAnn reads the list to everybody.\n\n### 2. Configuration\n\n```sh\nmake config\n```\n\n### 3. Validation\n\nBo looks at the dashboard.\n',
    '# Broker upgrade\n\n## 1 Copy (T-30)\n\n    # brokerctl export /srv/all.json\n\nExpected: 12 queues\n\n## 2 Switch (T+0)\n\n    # systemctl stop broker\n    # dnf install broker-5\n\nExpected: no output\n\n## 3 Start (T+10)\n\n    # systemctl start broker\n\nExpected: no output\n',
    '## Deployment Steps\n\n**1. Freeze the fleet**\n\n```sh\nmake freeze\n```\n\n**2. Buy a ticket at two of them**\n\nBo buys one with a card. It prints within 15 seconds.\n\n**3. Install it**\n\n```sh\nmake install\n```\n\n**4. Thaw the fleet**\n\n```sh\nmake thaw\n```\n',
    '## Implementation plan\n\n**Drain node A.** Run `gwctl drain --node a`. Expect no sessions. Verify with `gwctl sessions --node a`.\n\n**Upgrade node A.** Run `gwctl upgrade --node a`. Expect a restart. Verify with `gwctl version --node a`.\n\n**Switch node A on.** Run `gwctl on --node a`. Expect sessions. Verify with `gwctl sessions --node a`.\n\n**Balance the sessions.** Run `gwctl rebalance --all`. Expect as many on both. Verify with `gwctl sessions --all`.\n',
    '## Deployment Steps\n\n### Stage 3: Staging Validation\n\n- [ ] Journey 1: Choose a seat\n  - [ ] Open a booking\n  - [ ] Tap a free seat\n  - **Result:** Pending\n',
    '## Deployment Steps\n\n- Scale down: `make down --all`\n- Support has been told\n- Scale up: `make up --all`\n',
    '## Deployment Steps\n\n| Step | Action | Command |\n|---|---|---|\n| 1 | Stop | `make stop` |\n| 2 | Notify support | |\n| 3 | Start | `make start` |\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n',
    '## Deployment Steps\n\n1. Deploy the service: `make deploy`\n2. Tell the team\n3. Start the [release pipeline](https://ci.acme.io/shop)\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n- Click “Promote” in the Vercel dashboard\n',
    '## Deployment Steps\n\n### Step 3: Deploy\n\n#### Option A: Flag\n\n```bash\nmake flag\n```\n',
    '## Prerequisites\n\n1. Deploy to staging\n\n## Rollback\n\n1. Deploy the old version\n',
    '## Deployment Steps\n\n1. Confirm that the window is open\n2. Monitor the errors\n',
    { format: 'yaml', text: 'steps:\n  - name: Deploy\n    command: make deploy\n' },
    '## Deployment Steps\n\n1. Stop the workers\n\n   ```bash\n   make stop\n   ```\n\n2. Copy the data\n\n   ```bash\n   make copy\n   ```\n\n3. Call the bank and wait for its word\n',
    '## Deployment Steps\n\n| Step | Command | Owner |\n|---|---|---|\n| Freeze | `make freeze` | Ann |\n| Ask the bank | - | Bo |\n| Deploy | `make deploy` | Ann |\n| Merge the pull request | | Ann |\n| Thaw | `make thaw` | Ann |\n',
    { format: 'yaml', text: 'steps:\n  - name: Wait for the go of Ann\n    expected: go\n' },
  ],
  invalid: [
    '## Implementation plan\n\n| Step | Start | End | Activity | Command | Verification |\n|---|---|---|---|---|---|\n| 1 | 20:00 | 20:30 | Copy the shelves | `copy.sh` | 12 files |\n| 2 | 20:30 | 21:00 | ⟦Install it⟧ | - | 3.0 answers |\n| 3 | 21:00 | 21:30 | Fill the cache | `fill.sh` | 900 keys |\n| | | | **Total: 90 minutes** | | |\n',
    '## Steps\n\n### Step 1: Install\n\n```sh\nmake install\n```\n\n### Step 2: Closing tests\n\nAnn runs T1 to T5.\n\n### Step 3: Decision\n\nBen decides.\n\n### ⟦Step 4: First failover⟧\n\n1. Announce the failover, then hand over to the other member.\n\n2. Verify that it carries the traffic.\n\n### Step 5: Restart\n\n```sh\nmake restart\n```\n\n### Step 6: Switch\n\n```sh\nmake switch\n```\n',
    '## Deployment Steps\n\n| # | When | What | If it fails |\n|---|---|---|---|\n| 1 | 10:00 | Copy the cards: `./copy.py` | Stop |\n| 2 | 10:30 | ⟦Install the new version⟧ | Stop |\n| 3 | 11:00 | Send the readers over: `./flag.sh on` | `./flag.sh off` |\n| 4 | 11:30 | Send the writers over: `./writers.sh on` | `./writers.sh off` |\n',
    '## Phases\n\n### Database\n\n#### Steps\n\n##### Back up the orders\n\n```sh\nmake dump\n```\n\n##### ⟦Apply both scripts⟧\n\nAs in the last release.\n\n### Services\n\n#### Steps\n\n##### Install the shop\n\n```sh\nmake install\n```\n',
    '# Upgrade\n\n## Pilot (T+0)\n\n### ⟦Step 1: See that all queues are short⟧\n\nUse the tools of the broker.\n\nExpected: nothing is printed.\n\n### Step 2: Upgrade one\n\n```sh\nmake one\n```\n\n## The others (T+30)\n\n### Step 3: Upgrade the rest\n\n```sh\nmake rest\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Install\n    command: make install\n    expected: done\n  - name: Warm up\n    command: make warm\n    expected: done\n  - name: ⟦Fill the table⟧\n    command: start the import job\n    expected: 400 rows\n',
    },
    '## Deployment Steps\n\n### Step 1: Install\n\n```bash\nmake install\n```\n\nExpected: `done`.\n\n### ⟦Step 2: Close the old exchange⟧\n\nNora stops it.\n\nExpected: `inactive`.\n',
    '## Deployment Steps\n\n### Step 1: Install\n\n```bash\nmake install\n```\n\n### Step 2: Load\n\n```bash\nmake load\n```\n\n### ⟦Step 3: A third of the calls⟧\n\n1. Lower the weight of the old trunk to 67\n',
    '## Deployment Steps\n\n### Step 1: Install\n\n```bash\nmake install\n```\n\n### Step 2: Load\n\n```bash\nmake load\n```\n\n### ⟦Step 3: Route the calls⟧\n\nSet the exchange to the new trunk. Check that it holds:\n\n```bash\n./calls.sh --count\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Back up\n    command: make dump\n    expected: ok\n  - name: ⟦Apply 31 and 32⟧\n    command: Apply both of the scripts as usual\n    expected: two lines\n  - name: Install\n    command: make install\n    expected: ok\n',
    },
    '## Implementation plan\n\n| Step | Time | Action | Command |\n|---|---|---|---|\n| 4.1 | 01:00 | Roll call | – |\n| 4.2 | 01:15 | Save | `make save` |\n| 4.3 | 02:00 | ⟦Promote the copy⟧ | – |\n| 4.4 | 02:15 | Switch | `make switch` |\n| 4.5 | 02:30 | Look at the board | – |\n',
    '# Registry move\n\n## 1 Save (T-20)\n\n    # regctl export --all /srv/reg.tar\n\nExpected: 4 GB\n\n## ⟦2 Addresses (T+0)⟧\n\nEnable the new one on all switches.\n\nExpected: no output\n\n## 3 Move (T+10)\n\n    # regctl move --to b\n\nExpected: moved\n\n## 4 Open (T+30)\n\n    # regctl open --on b\n\nExpected: open\n',
    '## Steps\n\n### Phase 1: Save\n\n- [ ] Take a dump\n\n  ```bash\n  make dump\n  ```\n\n### Phase 2: Install\n\n- [ ] ⟦Install the new image on all hosts⟧\n- [ ] Verify: all hosts answer\n\n### Phase 3: Switch\n\n- [ ] Switch the listener\n\n  ```bash\n  make switch\n  ```\n',
    '## Steps\n\n### 1. Preparation\n\n```sh\nmake dump\n```\n\n### ⟦2. Configuration⟧\n\n- Copy the settings\n\n### 3. Traffic\n\n```sh\nmake shift\n```\n',
    '# Broker upgrade\n\n## 1 Copy (T-30)\n\n    # brokerctl export /srv/all.json\n\nExpected: 12 queues\n\n## 2 Switch (T+0)\n\n    # systemctl stop broker\n    # dnf install broker-5\n\nExpected: no output\n\n## ⟦3 Feature flags (T+10)⟧\n\nEnable all of them.\n\nExpected: no output\n',
    '## Steps\n\n### ⟦1. Back up⟧\n\nPavel takes it from the standby:\n\nIt ends with `backup completed`. To verify, `make list` names it.\n\n### 2. Drain\n\n```sh\nmake drain\n```\n\n### 3. Switch\n\n```sh\nmake switch\n```\n\n### 4. Open\n\n```sh\nmake open\n```\n',
    '## Deployment Steps\n\n### Stage 4: All\n\n1. ⟦Raise the weight:⟧\n2. Verify that no pod runs the old version:\n\n```bash\nkubectl get pods\n```\n',
    '## Cutover\n\n| Step | Command |\n|---|---|\n| Save the settings | `make save` |\n| ⟦Shut the old core for new calls⟧ | |\n| Adopt the desks | `make adopt` |\n',
    '## Deployment Steps\n\n| Time | Weight | Command |\n|---|---|---|\n| 09:15 | 5 % | `./alias.sh 5` |\n| ⟦09:30⟧ | 20 % | |\n| 10:00 | 100 % | `./alias.sh 100` |\n',
    '## Deployment Steps\n\n### Step 1: Half\n\n**Command:**\n\n```sh\nmake half\n```\n\n### ⟦Step 2: Give all traffic⟧\n\n**Command:**\n\nThe script.\n\n**Verification:**\n\n```sh\nmake version\n```\n\n### Step 3: Scale down\n\n**Command:**\n\n```sh\nmake down\n```\n',
    '## Deployment Steps\n\n1. Switch it on for the staff\n   - Run: `flagctl set on --staff`\n   - Expect: `on`\n   - Check: `flagctl get`\n   - Wait 30 minutes and watch the dashboard\n2. ⟦Switch it on for 20 %⟧\n   - Expect: `on`\n   - Check: `flagctl get`\n   - Wait 30 minutes and watch the dashboard\n3. Switch it on for all\n   - Run: `flagctl set on --all`\n   - Expect: `on`\n   - Check: `flagctl get`\n',
    '## Implementation plan\n\n**Drain node A.** Run `gwctl drain --node a`. Expect no sessions. Verify with `gwctl sessions --node a`.\n\n**Upgrade node A.** Run `gwctl upgrade --node a`. Expect a restart. Verify with `gwctl version --node a`.\n\n**⟦Switch node A on.⟧** Expect sessions. Verify with `gwctl sessions --node a`.\n\n**Balance the sessions.** Run `gwctl rebalance --all`. Expect as many on both. Verify with `gwctl sessions --all`.\n',
    '## Timeline\n\n| Start | Task | Command |\n|---|---|---|\n| 20:00 | Lock | `make lock` |\n| 20:10 | ⟦Install the new one⟧ | – |\n| 20:20 | Open | `make open` |\n| 20:30 | Tell | `make tell` |\n',
    '## Deployment Steps\n\n| # | Action | Command | Expected |\n|---|---|---|---|\n| 1 | Back up | `make dump` | ok |\n| 2 | ⟦Add the column⟧ | run the script | ok |\n| 3 | Gather statistics | `make stats` | ok |\n',
    '## Deployment Steps\n\n1. Apply the scripts: `./migrate.sh up 032`. Expected: two lines that end in `ok`.\n2. ⟦Install 12.3.0 on nodes 1 and 2. Expected: both report `12.3.0 ready`.⟧\n3. Install it on the others: `./roll.sh --nodes 3-8`. Expected: all report `12.3.0 ready`.\n',
    '## Deployment Steps\n\n- [ ] Scale down: `make down --all`\n- [ ] ⟦Install the new version⟧\n- [ ] Scale up: `make up --all`\n',
    '## Deployment Steps\n\n- **Step 1 - Scale down:** `make down --all`\n- ⟦**Step 2 - Run the migration:** apply all scripts⟧\n- **Step 3 - Scale up:** `make up --all`\n',
    '## Deployment Steps\n\n| Step | Action | Command |\n|---|---|---|\n| 1 | Stop | `make stop` |\n| 2 | ⟦Install⟧ | |\n| 3 | Start | `make start` |\n',
    {
      text: '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n- Deploy the new version\n\n### Step 2: Tell the team\n\nx\n',
      chosen: {
        title: 'Add a command',
        text: '## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy the new version\n\n```bash\n[Exact command]\n```\n\n### Step 2: Tell the team\n\nx\n',
      },
    },
    '## Deployment Steps\n\n1. Check the window\n2. ⟦Restart the service⟧\n',
    '## Deployment Steps\n\n1. Check the window\n2. ⟦Publish the new definition⟧\n\n   Expected: revision `57`\n',
    '## Deployment Steps\n\n### Stage 3: Install\n\n- [ ] ⟦Install it on green⟧\n- [ ] Green answers\n\n  ```bash\n  make health\n  ```\n\n  Expected: `up`\n',
    '## Stage 1: Freeze\n\n```bash\nmake freeze\n```\n\n## ⟦Stage 2: Move the data⟧\n\nAnn does it.\n\n## Stage 3: Thaw\n\n```bash\nmake thaw\n```\n',
    '## Deployment Steps\n\n| Step | Command | Owner |\n|---|---|---|\n| Freeze | `make freeze` | Ann |\n| ⟦Move the data⟧ | | Bo |\n| Deploy | `make deploy` | Ann |\n| Thaw | `make thaw` | Ann |\n',
    '## Deployment Steps\n\n### Step 1: Check\n\n```bash\nmake check\n```\n\n### ⟦Step 2: Switch the traffic⟧\n\nAll at once.\n',
    '## Deployment Steps\n\n### Step 1: Backup\n\n```sh\nmake backup\n```\n\n**Expected:** `ok`\n\n### ⟦Step 2: Database migration⟧\n\nIt adds the table `event` and a nullable column `source`.\n\n**Expected:** `applied 2`\n\n### Step 3: Deploy\n\n```sh\nmake deploy\n```\n\n**Expected:** `up`\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Freeze\n    command: make freeze\n    verify: make state\n  - name: Copy\n    command: make copy\n    verify: make count\n  - name: ⟦Send users to green⟧\n    description: Ann points the service at the green pods.\n    verify: make state\n  - name: Thaw\n    command: make thaw\n  - name: Rename the bucket\n    command: make rename\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Deploy the service⟧\n    verify: curl -f "$URL"\n',
      chosen: {
        title: 'Add a command',
        text: 'steps:\n  - name: Deploy the service\n    verify: curl -f "$URL"\n    command: \'[Exact command]\'\n',
      },
    },
  ],
  *check(plan) {
    const all = deploymentSteps(plan);
    const carried = all.filter(carriesCode).length > 1;
    const steps = all.flatMap((step) => [step, ...promised(plan, step, carried)]);
    const listed = plan.sectionsWith(itemsWithoutCommand).flatMap((section) =>
      section.isRollback
        ? []
        : section
            .facts(itemsWithoutCommand)
            .filter((item) => isAction(stepOfItem(plan, section, item)) && !isOpen(plan, item.span))
            .map(({ inline }) => inline),
    );
    const rows = [...rowsWithout(plan, 'command'), ...listed];
    if ((steps.length === 0 && rows.length === 0) || !isEnglish(plan)) return;
    const isExact = (step: DeploymentStep): boolean =>
      (runsItself(step) || (step.item !== undefined && hasCommand(plan, step))) && !isOpen(plan, step.range);
    // Items are compared with items, sections with sections.
    const alike = groupBy(steps, ({ item }) => item === undefined);
    for (const step of steps) {
      if (runsItself(step) || isOpen(plan, step.range)) continue;
      const each = (alike.get(step.item === undefined) ?? []).filter(
        (other) => other === step || runs(other) || isOfPeople(step.section) || !isOfPeople(other.section),
      );
      const others = each.map(isExact);
      const at = each.indexOf(step);
      // An expected outcome is one of something that is run.
      const forgotten =
        (othersHave(others, at) || outcomeLabel.test(step.text) || announces(step)) &&
        isForgotten(plan, step, others.length > 3 && othersHave(others, at, 1));
      const said = hasCommand(plan, step) || !isAction(step) || byHand.test(withoutOutcomes(step.text));
      if (!forgotten && (said || step.stray)) continue;
      const edit = appendToStep(
        plan,
        step,
        ['```bash', '[Exact command]', '```'],
        "command: '[Exact command]'",
      );
      yield {
        message,
        span: step.inline.span,
        fixes: edit ? [{ title: 'Add a command', edits: [edit], safe: false }] : [],
      };
    }
    for (const inline of rows)
      if (!byHand.test(inline.text) && !isTalk({ inline })) yield { message, span: inline.span };
  },
});

/** What people decide, look at or test by hand says nothing of how the steps are written that change something. */
function isOfPeople({ kind }: Section): boolean {
  return kind === 'decision' || kind === 'validation' || kind === 'monitoring' || kind === 'communication';
}

const message =
  'This step does not say what to run, so whoever carries it out must guess the command and its options. Give the exact command, ready to copy.';

/** What stands below `Verify that all of them answer:` looks at what the step has done, and does not do it. */
function runsItself(step: DeploymentStep): boolean {
  if (!runs(step)) return false;
  const blocks = step.item ? [] : step.sections.flatMap((section) => section.blocks);
  const codes = blocks.flatMap(({ kind }, at) => (kind === 'code' ? [at] : []));
  return !(
    codes.length > 0 &&
    acts.test(step.inline.text) &&
    codes.every((at) => {
      const above = blocks[at - 1];
      return above?.kind === 'paragraph' && verifiesBelow.test(above.inline.text);
    })
  );
}

const verifiesBelow = /(?:^|[.!] )\W*(?:verify|check|confirm|make sure|validate)\b[^.]*:\s*$/i;

/** What a person does in a console, or a pipeline does by itself. */
const handWords =
  'click|select(?!or)|button|console|dashboard|portal|web ui|\\bui\\b|admin (?:panel|page)|menu|manually|by hand|pipeline|workflow|github actions|jenkins|argo ?cd|merge|pull request|\\bpr\\b|automatic(?:ally)?|auto-?deploys?|ci\\/cd|vendor|phone|journeys?|https?:\\/\\/';
const byHand = new RegExp(`\\b(?:${handWords}|(?:call|ask)\\w* \\w|see (?:the )?\\w+)`, 'i');
const inConsole = new RegExp(`\\b(?:${handWords})`, 'i');

const changing = [
  'add|create|drop|remove|delete|replace|configure|set|import|export|move|point|activate',
  'deactivate|turn|load|register|rename|re-?index|warm|pause|resume|freeze|thaw|lock|unlock',
  'reboot|convert|balance|rebalance|save|dump|patch|cut ?over|fail ?over|switch|raise|lower',
  'grant|revoke|rotate|clear|purge|publish|update|upload|reload|refresh|bump|seed|fill|mount',
  'attach|detach|release|ship|send|give|take',
].join('|');
const changes = new RegExp(String.raw`\b(?:${changing})(?:e?s)?\b`, 'i');

const beginsWithChange = new RegExp(`^\\P{L}*${changes.source}`, 'iu');

/** `1. Raise the weight:` with nothing below it, or only a paragraph. */
function announces({ item, sections }: DeploymentStep): boolean {
  if (item) return item.blocks.length === 0 && announced.test(item.inline.text);
  return sections.some(({ blocks }) =>
    blocks.some(
      (block, at) =>
        block.kind === 'paragraph' &&
        announced.test(block.inline.text) &&
        (blocks[at + 1]?.kind ?? 'paragraph') === 'paragraph',
    ),
  );
}

const announced = /\p{L}[\s*_]*:\s*$/u;

/** Boxes with the command inside them, and no other. */
function carriesCode({ item, sections }: DeploymentStep): boolean {
  return (
    item === undefined &&
    sections.some(({ blocks }) =>
      blocks.some(
        (block) =>
          block.kind === 'list' && block.items.some((inner) => inner.task && codeOfItem(inner).length > 0),
      ),
    )
  );
}

/**
 * Items of a stage that promise an outcome, or that act beside others which have their command; with `carried`, also the
 * box that a stage of nothing but boxes begins with, where those of other stages have theirs.
 */
function promised(plan: Plan, step: DeploymentStep, carried: boolean): DeploymentStep[] {
  const { item, sections } = step;
  if (item || plan.format === 'yaml') return [];
  const bare = carried && !hasCommand(plan, step);
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items
            .map((inner) => stepOfItem(plan, section, inner))
            .filter(
              (inner, index) =>
                (index < block.items.length - 1 && announces(inner)) ||
                outcomeLabel.test(plan.text.slice(inner.inline.span.end, inner.range.end)) ||
                (isAction(inner) &&
                  (block.items.some((other) => codeOfItem(other).length > 0) ||
                    (bare && index === 0 && inner.item?.task !== undefined))),
            )
        : [],
    ),
  );
}

/** All other steps have a command, and this one is not of those that people do by talking or looking. */
function isForgotten(plan: Plan, step: DeploymentStep, only: boolean): boolean {
  if (plan.format === 'yaml') {
    const { keys } = step.section.content;
    // Where all others have a command, words stand for one only if people do something by hand or look.
    const told = keys.some(
      ({ name, value }) =>
        /^(?:manual|how|type)$/.test(name) ||
        (/^(?:actions?|description|instructions?|notes?)$/.test(name) &&
          !(
            only &&
            value &&
            changes.test(value.text) &&
            !byHand.test(value.text) &&
            !looks.test(value.text)
          )),
    );
    return (
      !told &&
      !isTalk(step) &&
      !looks.test(step.inline.text) &&
      keys.length > 1 &&
      step.section.children.length === 0
    );
  }
  const said = withoutOutcomes(step.text);
  // A name in code is no command, a line is.
  const lines = said.replace(/`[^`\s]+`/g, '');
  // What comes behind `Ann takes it from the standby:` without its block is how it is checked.
  const isSaid = step.item === undefined && announces(step) ? false : /`[^`\n]+ [^`\n]+`|\]\(/.test(lines);
  if (isTalk(step) || inConsole.test(said) || isSaid) return false;
  return (
    isAction(step) ||
    changes.test(step.inline.text) ||
    actionsOf(step).some((action) => beginsWithChange.test(action) && !looks.test(action)) ||
    outcomeLabel.test(step.text) ||
    (only && promises.test(step.text) && !looks.test(step.inline.text))
  );
}

/** What only something that is run can have. */
const promises = /\b(?:expect|verif|should (?:see|print|return|show))/i;

/** What people do with their eyes. */
const looks = new RegExp(
  String.raw`\b(?:${staying}|check|verify|validate|confirm|look|review|compare|test|smoke|read|open|log|ensure|make sure|stop here)\b`,
  'i',
);

function withoutOutcomes(text: string): string {
  return text
    .replace(/^[ \t]*(`{3,}|~{3,})[^]*?^[ \t]*\1/gm, '')
    .replace(
      /^[^\p{L}\n]*(?:expect\w*|verif\w*|check|result|output|roll ?back|undo|revert|back out|you should|to verify|wait|watch|monitor)\b[^\n]*|(?<=[.;] )(?:expect(?:ed)?|verify|verification)\b[^\n]*|^\s*(?:→|⇒|->|=>)[^\n]*/gimu,
      '',
    );
}
