import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import {
  commandBlocks,
  deploymentSteps,
  isAction,
  isListOfParts,
  isTalk,
  othersHave,
  runs,
  stepOfItem,
  type DeploymentStep,
} from '../../plan/facts/steps/deploymentSteps.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isOpen } from '../../plan/isOpen.ts';
import { withoutNonAnswers } from '../../plan/nonAnswers.ts';
import { linesOf, runsIn } from './listedCommands.ts';
import { appendToStep } from './appendToStep.ts';
import { defineRule } from '../rule.ts';
import { rowsWithout } from './stepTables.ts';

export const stepVerificationRequired = defineRule({
  name: 'step-verification-required',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A step that changes production and that nothing verifies.',
  rationale: `A step that failed quietly is found out three steps later, when it is hard to tell which one it was. After each step
that changes something, look whether it did: a command, a page, a number.

A verification of its own as the next step counts, and so do the smoke tests after the last one.`,
  valid: [
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Check:** Ann Lee checks that the page shows 4.2\n',
    '## Steps\n\n1. Check out `v4`\n\n   ```sh\n   git checkout v4\n   ```\n\n2. Install it\n\n   ```sh\n   make up\n   ```\n\n   Verify with `make info`.\n\n3. Open it\n\n   ```sh\n   make open\n   ```\n\n   Verify with `make state`.\n',
    '## Deployment Steps\n\n### Step 1: Copy\n\n```sh\nmake copy\n```\n\n`make count` must print more than 1,200.\n\n### Step 2: Switch\n\n```sh\nmake switch\n```\n\n**Verify:** `make state`\n\n### Step 3: Thaw\n\n```sh\nmake thaw\n```\n\nRun `make state` again; it must print `thawed`.\n\n### Step 4: Report\n\n```sh\nmake report\n```\n\n**Verify:** the channel\n',
    '# Release\n\n## Deployment Stages\n\n### Stage 1: Green\n\n- [ ] Deploy it: `argocd app sync green`\n  - Expected: `Succeeded`\n  - Verify: `argocd app wait green`\n- [ ] Warm the cache: `./bin/warm --top 5000`\n  - Expected: `5000 warmed`\n  - Verify: `redis-cli dbsize` prints 5000\n\n### Stage 2: Switch\n\n- [ ] Point the router at green: `routerctl set green`\n  - Expected: `green`\n  - Verify: `routerctl get` prints green\n\n## Rollback\n\n1. Go back\n',
    '## Rollout\n\n### Phase 1: Canary\n\n1. Install it:\n   ```sh\n   make canary\n   ```\n   **Verify:** `make version`\n2. Send 5% to it:\n   ```sh\n   make weight W=5\n   ```\n3. Check the split: `make show`\n\n### Phase 2: All\n\n```sh\nmake weight W=100\n```\n\n**Verify:** `make show`\n',
    '# Runbook\n\n## 1. Stop the writers\n\n```sh\nmake stop\nmake state   # verify: stopped\n```\n\n## 2. Promote the standby\n\n```sh\nmake promote\n# expect: promoted\nmake state   # verify: primary\n```\n\n## 3. Start the writers\n\n```sh\nmake start\nmake state   # verify: running\n```\n\n## Rollback\n\n1. Go back\n',
    '## Deployment Steps\n\n1. Switch it on for the staff\n   - Run: `flagctl set on --staff`\n   - Expect: `on`\n   - Check: `flagctl get`\n   - Wait 30 minutes and watch the dashboard\n2. Switch it on for 20 %\n   - Run: `flagctl set on --percent 20`\n   - Expect: `on`\n   - Make sure that `flagctl get` shows 20\n3. Switch it on for all\n   - Run: `flagctl set on --all`\n   - Expect: `on`\n   - Check: `flagctl get`\n',
    '## Implementation plan\n\n**Drain node A.** Run `gwctl drain --node a`. Expect no sessions. Verify with `gwctl sessions --node a`.\n\n**Upgrade node A.** Run `gwctl upgrade --node a`. Expect a restart. Verify with `gwctl version --node a`.\n\n**Switch node A on.** Run `gwctl on --node a`. Expect sessions. Verify with `gwctl sessions --node a`.\n\n**Balance the sessions.** Run `gwctl rebalance --all`. Expect as many on both. Verify with `gwctl sessions --all`.\n',
    '## Deployment Steps\n\n### Step 1: Deploy the canary\n\n```bash\nmake canary\n```\n\n**✅ Proceed if:** error rate < 0.5%\n\n### Step 2: Deploy to all\n\n```bash\nmake deploy\n```\n\n**Verify:** every pod is new\n',
    '## Deployment Steps\n\n**Copy the tables**\n\n```sh\nmake copy\n# Verify: make count\n```\n\n**Switch the readers**\n\n```sh\nmake switch\n```\n\nVerify: four readers\n\n**Thaw the shop**\n\n```sh\nmake thaw\n```\n\nVerify: the banner is gone\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Verify:** `make status`\n',
    '## Deployment Steps\n\n1. Deploy the service\n2. Check the health endpoint\n',
    '## Deployment Steps\n\n### Step 1: Prepare\n\nTell the team.\n\n### Step 2: Deploy\n\nDeploy it.\n\n## Smoke Tests\n\n1. Log in\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy to the inactive environment\n- Run smoke tests\n',
    '## Rollback\n\n1. Deploy the old version\n2. Tell the team\n',
    '## Deployment Steps\n\n| Step | Command | Verify |\n|---|---|---|\n| Freeze | `make freeze` | `make state` |\n| Tell the team | `make tell` | |\n| Deploy | `make deploy` | `make version` |\n| Thaw | `make thaw` | `make state` |\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Deploy\n    command: |\n      make deploy\n    verify: make status\n',
    },
  ],
  invalid: [
    '## Deployment Steps\n\n### ⟦Step 1: Deploy the tills⟧\n\n```bash\nkubectl apply -f tills.yaml\n```\n\n**Verify:** all commands were executed\n',
    '## Deployment Steps\n\n### ⟦Step 1: Deploy the tills⟧\n\n```bash\nkubectl apply -f tills.yaml\n```\n\n**Verify:** not necessary for such a small change\n',
    '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n```bash\nmake deploy\n```\n\n**Check:** Ann Lee checks it\n',
    '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n```bash\nmake deploy\n```\n\n**Validation:** not necessary in this case\n',
    '## Steps\n\n### Phase 1: Freeze\n\n```sh\nmake freeze\n```\n\nCheck that the page says so.\n\n### Phase 2: Schema\n\n- [ ] V118 applied\n\n```sh\nmake up\n```\n\nExpected: `ok`. Verify with `make info`.\n\n### ⟦Phase 3: Nodes⟧\n\n- [ ] Nodes 1 to 6 replaced\n\n```sh\nmake roll --wait\n```\n\nExpected: `ok`.\n\n### Phase 4: Thaw\n\n```sh\nmake thaw\n```\n\n**Verify:** the page\n',
    '# Release of the gates\n\n## Deployment Steps\n\n### Step 1: Install the schema\n\n- **Do:** expand:\n\n  ```bash\n  ./schema.sh\n  ```\n\n- **Expect:** `Batch 61`\n- **Verify:** the list shows no pending file\n- **Rollback:** `./schema.sh down`\n\n### Step 2: Install green\n\n- **Do:** install:\n\n  ```bash\n  ./install.sh green\n  ```\n\n- **Expect:** eight pods\n- **Verify:** the page answers 200\n- **Rollback:** `./remove.sh green`\n\n### ⟦Step 3: Switch Traffic⟧\n\n- **Do:** hand the gates over:\n\n  ```bash\n  ./slot.sh green\n  ```\n\n- **Expect:** `terminal 2 -> green`\n- **Rollback:** `./slot.sh blue`\n',
    '## Deployment Steps\n\n### Phase 2: Canary at 5%\n\n⟦**Step 2.1 – Deploy the canary**⟧\n\n```sh\nargocd app set search --parameter image.tag=8\n```\n\n**Expected Output:** nothing\n\n**Step 2.2 – Route 5% of the traffic**\n\n```sh\n./split.sh --canary 5\n```\n\n**Expected Output:** `canary: 5%`\n\n**Validation:** the dashboard shows both versions\n\n### Phase 3: Everybody\n\n```sh\n./split.sh --canary 100\n```\n\n**Expected Output:** `canary: 100%`\n\n**Validation:** the dashboard shows one version\n',
    '## The cutover\n\n### Phase 1: Prepare\n\n1. Ann calls the roll.\n2. ⟦Ben takes the backup:⟧\n\n   ```bash\n   mysqldump --result-file=shop.sql shop\n   ```\n\n   Expected: a file of 9 GB.\n\n### Phase 2: Move\n\n1. Ben stops the gateway:\n\n   ```bash\n   systemctl stop gateway\n   ```\n\n   Expected: no output.\n   Verify: the desks see "queued".\n\n2. Ben starts the new one:\n\n   ```bash\n   systemctl start sender\n   ```\n\n   Expected: no output.\n   Verify: the log says "connected".\n',
    '## Implementation\n\n### C.1 Move 5 %\n\n- Command: `./weights.sh 5`\n- Expected: `5`\n- Verify: `dig +short api` gives the new address\n\n### C.2 Move 50 %\n\n- Command: `./weights.sh 50`\n- Expected: `50`\n- Verify: as many requests on both\n\n### ⟦C.3 Move all⟧\n\n- Command: `./weights.sh 100`\n- Expected: `100`\n\n### C.4 Rotate\n\n- Command: `make rotate`\n- Expected: `done`\n- Verify: `make count`\n',
    '## Deployment Steps\n\n### ⟦Step 1: Copy⟧\n\n```sh\nmake copy\n```\n\n**Expected:** `make` should print `copied`.\n\n### Step 2: Switch\n\n```sh\nmake switch\n```\n\n**Verify:** `make state`\n\n### Step 3: Thaw\n\n```sh\nmake thaw\n```\n\n**Verify:** `make state`\n',
    '# Release\n\n## Deployment Stages\n\n### Stage 1: Green\n\n- [ ] Deploy it: `argocd app sync green`\n  - Expected: `Succeeded`\n  - Verify: `argocd app wait green`\n- [ ] Warm the cache: `./bin/warm --top 5000`\n  - Expected: `5000 warmed`\n  - Verify: `redis-cli dbsize` prints 5000\n\n### Stage 2: Switch\n\n- [ ] ⟦Point the router at green: `routerctl set green`⟧\n  - Expected: `green`\n\n## Rollback\n\n1. Go back\n',
    '## Rollout\n\n### Phase 1: Canary\n\n1. Install it:\n   ```sh\n   make canary\n   ```\n   **Verify:** `make version`\n2. ⟦Send 5% to it:⟧\n   ```sh\n   make weight W=5\n   ```\n\n### Phase 2: All\n\n```sh\nmake weight W=100\n```\n\n**Verify:** `make show`\n',
    '# Runbook\n\n## 1. Stop the writers\n\n```sh\nmake stop\nmake state   # verify: stopped\n```\n\n## ⟦2. Promote the standby⟧\n\n```sh\nmake promote\n# expect: promoted\n```\n\n## 3. Start the writers\n\n```sh\nmake start\nmake state   # verify: running\n```\n\n## Rollback\n\n1. Go back\n',
    '## Deployment Steps\n\n1. Switch it on for the staff\n   - Run: `flagctl set on --staff`\n   - Expect: `on`\n   - Check: `flagctl get`\n   - Wait 30 minutes and watch the dashboard\n2. ⟦Switch it on for 20 %⟧\n   - Run: `flagctl set on --percent 20`\n   - Expect: `on`\n   - Wait 30 minutes and watch the dashboard\n3. Switch it on for all\n   - Run: `flagctl set on --all`\n   - Expect: `on`\n   - Check: `flagctl get`\n',
    '## Implementation plan\n\n**Drain node A.** Run `gwctl drain --node a`. Expect no sessions. Verify with `gwctl sessions --node a`.\n\n**Upgrade node A.** Run `gwctl upgrade --node a`. Expect a restart. Verify with `gwctl version --node a`.\n\n**⟦Switch node A on.⟧** Run `gwctl on --node a`. Expect sessions.\n\n**Balance the sessions.** Run `gwctl rebalance --all`. Expect as many on both. Verify with `gwctl sessions --all`.\n',
    '## Timeline\n\n| Start | Task | Command | Check |\n|---|---|---|---|\n| 20:00 | Lock | `make lock` | `make state` |\n| 20:10 | ⟦Start the new one⟧ | `make start` | – |\n| 20:20 | Open | `make open` | `make state` |\n',
    '## Deployment Steps\n\n**Copy the tables**\n\n```sh\nmake copy\n# Verify: make count\n```\n\n⟦**Switch the readers**⟧\n\n```sh\nmake switch\n```\n\n**Thaw the shop**\n\n```sh\nmake thaw\n```\n\nVerify: the banner is gone\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Apply\n    scripts:\n      - V2__a.sql\n    command: make up\n    verify: make info\n  - name: ⟦Install⟧\n    command: make install\n  - name: Copy\n    command: make copy\n    verify: make sum\n',
    },
    {
      format: 'yaml',
      text: 'rollout_steps:\n  - title: Copy\n    run: make copy\n    verify: make count\n  - title: ⟦Switch the readers⟧\n    run: make switch\n  - title: Thaw\n    run: make thaw\n    verify: make status\n',
    },
    {
      text: '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n```bash\nmake deploy\n```\n\n### Step 2: Tell the team\n\nx\n',
      chosen: {
        title: 'Add a verification',
        text: '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Verify:** [Command or place that shows that it worked]\n\n### Step 2: Tell the team\n\nx\n',
      },
    },
    '## Deployment Steps\n\n1. ⟦Deploy the service⟧\n2. Tell the team\n',
    '## Deployment Steps\n\n| Step | Command | Verify |\n|---|---|---|\n| Freeze | `make freeze` | `make state` |\n| ⟦Switch the traffic⟧ | `make switch` | |\n| Deploy | `make deploy` | `make version` |\n| Thaw | `make thaw` | `make state` |\n',
    '## Deployment Steps\n\n1. Start one canary\n\n   ```sh\n   make canary\n   ```\n\n   Expected: `1/1`. Verify: the canary answers `ok`.\n2. Send it 5%\n\n   ```sh\n   make weight W=5\n   ```\n\n   Expected: `5`. Verify: the panel of versions.\n3. ⟦Replace the old instances⟧\n\n   ```sh\n   make all\n   ```\n\n   Expected: `12/12`.\n',
    '## Deployment Steps\n\n1. Deploy the canary\n\n   ```sh\n   make canary\n   ```\n\n   Verify: `make version`\n2. Raise the traffic to 50%\n\n   ```sh\n   make half\n   ```\n\n   Verify: the errors stay low\n3. ⟦Give it all the traffic⟧\n\n   ```sh\n   make all\n   ```\n\n## Smoke Tests\n\n1. Log in\n',
    '## Deployment Steps\n\n### ⟦Step 1: Switch the traffic⟧\n\nAll at once.\n\n### Step 2: Tell the team\n\nx\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Deploy⟧\n    command: |\n      make deploy\n    expected: done\n  - name: Tell the team\n    command: make tell\n',
    },
  ],
  *check(plan) {
    const steps = deploymentSteps(plan).map(withAnswers);
    const rows = rowsWithout(plan, 'verify');
    if ((steps.length === 0 && rows.length === 0) || !isEnglish(plan)) return;
    const afterwards = plan.sections.some(
      ({ kind }) =>
        kind === 'smokeTests' ||
        kind === 'validation' ||
        kind === 'healthChecks' ||
        kind === 'postDeployment',
    );
    const parts = steps.flatMap((step) => innerSteps(plan, step)).map(withAnswers);
    const inner = parts.some(({ text, inline }) => label.test(text) && !isLook.test(inline.text))
      ? parts
      : [];
    // A stage whose items have their lines is judged by these.
    const outer = steps.filter(
      ({ range }) => !inner.some((part) => range.start <= part.range.start && part.range.end <= range.end),
    );
    const running = [...outer, ...inner].filter(hasRun);
    // A line that is still a blank says nothing of how the plan is written.
    const labelled = running.map(({ text, range }) => label.test(text) && !isOpen(plan, range));
    const looked = running.map(({ text, range }) => looks.test(text) && !isOpen(plan, range));
    const told = running.filter(({ text, range }) => tells.test(text) && !isOpen(plan, range)).length;
    const checked = running.map(({ text, range }) => verifies.test(text) && !isOpen(plan, range));
    for (const [index, step] of [...steps, ...inner].entries()) {
      const next = steps[index + 1];
      const at = running.indexOf(step);
      if (labelled[at] === true || isOpen(plan, step.range)) continue;
      // Every other command has a line of its own for it, so that not even a command that waits is enough here.
      const forgotten =
        at >= 0 &&
        !isTalk(step) &&
        !isLook.test(step.inline.text) &&
        ((told > 1 && !looks.test(step.text) && othersHave(looked, at, verifies.test(step.text) ? 1 : 0.7)) ||
          (!verifies.test(step.text) && othersHave(checked, at, 1)));
      if (!forgotten) {
        if (step.stray || !isSignificant(step) || verifies.test(step.text)) continue;
        if (
          (next ? verifies.test(next.inline.text) : afterwards) &&
          !(at >= 0 && othersHave(labelled, at, 0.7))
        )
          continue;
      }
      const blank = '[Command or place that shows that it worked]';
      const edit = appendToStep(plan, step, [`**Verify:** ${blank}`], `verify: '${blank}'`);
      yield {
        message,
        span: step.inline.span,
        fixes: edit ? [{ title: 'Add a verification', edits: [edit], safe: false }] : [],
      };
    }
    for (const inline of rows)
      if (!isTalk({ inline }) && !verifies.test(inline.text)) yield { message, span: inline.span };
  },
});

const message =
  'Nothing verifies this step: if it fails quietly, it will be found out steps later. Say what shows that it worked.';

/** `Check: done by whoever has time` is as good as no line for it. */
function withAnswers(step: DeploymentStep): DeploymentStep {
  return { ...step, text: withoutNonAnswers(step.text) };
}

function hasRun(step: DeploymentStep): boolean {
  if (step.item) return runs(step) || linesOf(step.item).some(runsIn);
  return runs(step) || step.sections.some(listsItsParts);
}

/** `- Command: `make up`` over `- Verify: …`: a list of what belongs to one step. */
function listsItsParts({ blocks }: Section): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'list' &&
      block.items.filter(({ inline }) => /^\W*(?:commands?|run|execute)\W*[:：]/i.test(inline.text))
        .length === 1,
  );
}

/** The items of a stage that each have their command, where the items have the line and not the stage. */
function innerSteps(plan: Plan, { inline, item, sections }: DeploymentStep): DeploymentStep[] {
  if (item || plan.format === 'yaml' || looks.test(inline.text)) return [];
  return sections.flatMap((section) => {
    if (
      listsItsParts(section) ||
      section.blocks.some((block) => block.kind === 'paragraph' && label.test(block.inline.text))
    )
      return [];
    return section.blocks.flatMap((block) => {
      const parts =
        block.kind === 'list' && !isListOfParts(block)
          ? block.items.map((part) => stepOfItem(plan, section, part))
          : [];
      return parts
        .filter((part, at) => hasRun(part) && !looks.test(parts[at + 1]?.inline.text ?? ''))
        .map((part) => ({ ...part, stray: true }));
    });
  });
}

/** `**Verify:**`, and what must hold before the next step. */
const label =
  /\b(?:go on|proceed|continue|move on) only (?:if|while|when|once)\b|(?:^[^\p{L}\n]*|\s#\s+|[.;]\s+)(?:how to )?(?:verif(?:y|ication)|validat(?:e|ion)|check|(?:proceed|continue|promote|advance|go on|move on)(?: only)? (?:if|when|once)|gate|done when)(?: \w+)?[^\p{L}\n]*[:：]/imu;

const changes =
  /\b(?:deploy|deployment|migrat\w+|switch|traffic|release|roll ?out|restart|upgrade|install|apply|cut ?over|enable|promote|scale)\b/i;

function isSignificant(step: DeploymentStep): boolean {
  if (
    /\b(?:notify|tell|announce|prepar\w*|plan|wait|decide|decision|communicat\w+|document\w*|tag|branch)\b/i.test(
      step.inline.text,
    )
  )
    return false;
  const changed = (text: string): boolean => changes.test(text);
  return (isAction(step) && changed(step.text)) || commandBlocks(step).some(({ masked }) => changed(masked));
}

/** `**Verify:** …`, `Expected: three lines. Verify with …`: a line or a sentence for it. */
const verb = '(?:to )?(?:verify|check(?! ?-?out)|confirm)\\b';
const tells = new RegExp(`${label.source}|(?:^[^\\p{L}\\n]*|[.;]\\s+)${verb}`, 'imu');
/** A look is no step that needs one, and neither is what changes nothing yet. */
const isLook = new RegExp(
  `^\\P{L}*(?:(?:step|stage|phase) \\d+\\W+)?(?:${verb}|check ?-?out\\b|monitor\\b|watch\\b)`,
  'iu',
);

const looking =
  '(?:verif|look (?:at|for|whether)|check(?! ?-?out)|confirm|validat|ensure|make sure|compare|inspect)';
const shows = '(?:print|show|return|answer|read|say|list|give)';
/** More than a command that waits, or a time to watch. */
const looks = new RegExp(
  [
    String.raw`(?<![-\w])${looking}`,
    String.raw`\bsmoke\b|\bstatus\x60 (?:lists?|shows?|says|prints?)\b`,
    String.raw`^(?!\W*(?:expect|outcome|results?\b|output))[^\n]*?(?:\x60|\b(?:it|that|which|this)) (?:must|should|has to) (?:now |then |still )?${shows}\b`,
  ].join('|'),
  'im',
);
/** Anything that may tell whether it worked. */
const verifies = new RegExp(
  [
    String.raw`\b(?:${looking}|check|smoke|health|tests?\b|monitor|assert|status\b|curl\b|watch|observe|logs?\b)`,
    String.raw`\b(?:must|should) (?:be|${shows})\b|\x60 (?:prints|shows|returns|says|answers)\b`,
    String.raw`\bkubectl wait|\brollout status|--wait\b|^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]`,
    String.raw`\bprüf|\bverific|\bvérifi|検証|确认|验证`,
  ].join('|'),
  'im',
);
