import { rampsIn, type Ramp } from '../../plan/facts/strategy/ramps.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Plan } from '../../plan/plan.ts';
import { findPercentages } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { holdNames } from '../../plan/vocabulary/holds.ts';
import { insertLineAfter } from '../../syntax/insert.ts';
import { groupBy } from '../../text/groupBy.ts';
import { emptyHolds } from './emptyHolds.ts';
import {
  clock,
  heldByKey,
  hold,
  holdsLong as holdsAny,
  noise,
  pauses,
  waits,
  waitsFor,
  waitsOften,
} from './holdWords.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { settings, type Setting } from './rampSettings.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';
import { between, isHeldInList, leavesTime, ofShares, saysEach } from './saidHolds.ts';
import { isRamp, listOfShares, unheldInList } from './sharesInLists.ts';
import { unheldStage } from './unheldStages.ts';

export const rolloutHoldRequired = defineRule({
  name: 'rollout-hold-required',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'A ramp with nothing between its shares: no hold, no look at the metrics.',
  rationale: `A ramp is there to find out on few users what would go wrong for all. Errors need time to show: without a hold the
shares follow one another before anybody can have seen anything.

Say how long each share is held and what is looked at before the next.`,
  valid: [
    '## Deployment Steps\n\n### Step 1: Ramp\n\n```bash\nfor share in 10 40 100; do\n  ./route.sh --canary "$share"\n  sleep 900\ndone\n```\n\n### Step 2: Load\n\n```bash\nfor users in 10 40 90; do ./load.sh "$users"; done\n```\n',
    {
      format: 'yaml',
      text: 'strategy: rolling\nphases:\n  - name: Upgrade\n    steps:\n      - name: Wave 1, 5% of the kiosks\n        command: ./kiosk.sh --wave 1\n        verify: ./kiosk.sh report --wave 1 --hours 12\n      - name: Wave 2, 40% of the kiosks\n        command: ./kiosk.sh --wave 2\n        verify: ./kiosk.sh report --wave 2 --hours 12\n      - name: Wave 3, 100% of the kiosks\n        command: ./kiosk.sh --wave 3\n',
    },
    '# Release of the tills\n\n## Rollout\n\n- Ring 1: 10 machines\n- Ring 2: 200 machines\n- Ring 3: all others\n\n## Timeline\n\n| When | What |\n|---|---|\n| Mon 10:00 | Ring 1 |\n| Tue 10:00 | Ring 2 |\n| Wed 10:00 | Ring 3 |\n',
    '# Release of the tills\n\n## Rollout\n\n- Ring 1: 10 machines\n- Ring 2: 200 machines\n- Ring 3: all others\n\nWe wait a day before each of the next rings.\n',
    '# Release of the tills\n\n## Rollout\n\n- Ring 1: 10 machines, 2 hours\n- Ring 2: 200 machines, a day\n- Ring 3: all others\n',
    '# Release of the tills\n\n## Results\n\n- Ring 1: 10 of 10\n- Ring 2: 198 of 200\n- Ring 3: not yet\n',
    '## Deployment Steps\n\n1. `./route.sh --canary 10`\n2. `./route.sh --canary 40`\n3. `./route.sh --canary 100`\n\n## Schedule\n\n| Time | Action | Criteria |\n|---|---|---|\n| 14:00 | Send 10% | No error |\n| 14:30 | Raise to 40% | No error |\n| 15:30 | Raise to 100% | Done |\n',
    '## Deployment Steps\n\n```bash\n./traffic.sh --canary 5\n# Hold 60 minutes, then raise it; hold 60 minutes after each\n./traffic.sh --canary 20\n./traffic.sh --canary 50\n# Next morning\n./traffic.sh --canary 100\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Give it to a tenth of the nodes\n    command: ./flag.sh media --percent 10\n    verify: No call is lost for 30 minutes\n  - name: Half\n    command: ./flag.sh media --percent 50\n    hold: 45 minutes\n  - name: All of the nodes\n    command: ./flag.sh media --percent 100\n',
    },
    '## Deployment Steps\n\n1. Open it to staff (0.1%)\n2. Increase to 5% of users\n3. Hold for an hour\n4. Increase to 100%\n',
    '## Deployment Steps\n\n1. Increase to 1% of users\n2. Increase to 10%\n3. Full rollout (100%)\n\n## Schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| Canary | 2031-03-11 14:00 | Enable for 1% |\n| More | 2031-03-11 16:00 | Enable for 10% |\n| Full | 2031-03-12 10:00 | 100% rollout |\n',
    '## Deployment Steps\n\n1. Increase to 1%\n2. Monitor for 1 hour\n3. Increase to 100%\n',
    '## Deployment Steps\n\n- Gradually shift traffic (10% → 50% → 100%)\n- Monitor error rates at each step\n',
    '## Rollout\n\n| Phase | Traffic | Hold |\n|---|---|---|\n| 1 | 5% | 1 h |\n| 2 | 100% | - |\n',
    '## Strategy\n\nTraffic goes 5% → 100%.\n\n## Deployment Steps\n\n1. Route 5%\n2. Wait 30 minutes\n3. Route 100%\n',
    '## Deployment Steps\n\n```bash\nmake route CANARY=5\n# Monitor and increase gradually\nmake route CANARY=100\n```\n',
    '## Rollout\n\n| Stage | Traffic | When |\n|---|---|---|\n| Canary | 1% | 2026-11-30 |\n| All | 100% | 2026-12-04 |\n',
    '## Durchführung\n\nVerkehr umschalten (10 % → 50 % → 100 %) und die Kunden der Läden informieren.\n',
    '## Rollback\n\nTurn the traffic down 50% → 0%.\n',
    '## Deployment Steps\n\n1. Send it 5% of the traffic and hold for 30 minutes\n2. Raise the traffic to 100%\n',
    '## Deployment Steps\n\nWatch the errors for an hour at each share.\n\n1. Send it 5% of the traffic\n2. Raise the traffic to 50%\n3. Raise the traffic to 100%\n',
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  ramp: [5, 100]\n  hold: 30 minutes\n' },
    '## Go\n\n**1. Flag to 2 %** (13:30)\n\n```sh\nflags set web --percent 2\n```\n\n**2. Flag to 20 %** (14:00)\n\n```sh\nflags set web --percent 20\n```\n\n**3. Flag to 100 %** (15:00)\n\n```sh\nflags set web --percent 100\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Send 5%\n    command: ./weight.sh --canary 5\n    verify: hold for 30 minutes\n  - name: Send 30%\n    command: ./weight.sh --canary 30\n    verify: hold for 45 minutes\n  - name: Send all\n    command: ./weight.sh --canary 100\n',
    },
    '## Steps\n\n### Step 1: Give it 5%\n\n```bash\n./traffic.sh --canary 5\n```\n\n**Hold:** 60 minutes before the next share.\n\n### Step 2: Raise to 25%\n\n```bash\n./traffic.sh --canary 25\n```\n\n### Step 3: Raise to 100%\n\n```bash\n./traffic.sh --canary 100\n```\n\nEach share is held for an hour.\n',
    '## Rollout\n\n| Step | Traffic | Hold |\n|---|---|---|\n| 1 | 5% | 30 min |\n| 2 | 50% | 1 h |\n| 3 | 100% | – |\n',
  ],
  invalid: [
    '## Summary\n\nThe canary goes 10% → 40% → 100%.\n\n## Deployment Steps\n\n1. Send ⟦10%⟧ of the traffic to 4.1: `helm upgrade shop --wait`\n2. Send 40% of the traffic to 4.1\n3. Send 100% of the traffic to 4.1\n',
    '## Deployment Steps\n\n### Step 1: Ramp\n\n```bash\nfor share in ⟦10⟧ 40 100; do\n  ./route.sh --wait --canary "$share"\ndone\n```\n\n### Step 2: Verify\n\nCheck the error rate.\n',
    {
      format: 'yaml',
      text: 'strategy: rolling\nphases:\n  - name: Upgrade\n    steps:\n      - name: Wave 1, ⟦5%⟧ of the kiosks\n        command: ./kiosk.sh --wave 1\n      - name: Wave 2, 40% of the kiosks\n        command: ./kiosk.sh --wave 2\n      - name: Wave 3, 100% of the kiosks\n        command: ./kiosk.sh --wave 3\n',
    },
    '# Release of the tills\n\n## Rollout\n\n- Ring 1: 10 machines, wait 2 hours\n- ⟦Ring 2: 200 machines⟧\n- Ring 3: the other 900\n',
    '# Release of the tills\n\n## Rollout\n\n- ⟦Ring 1: 10 machines in Ghent⟧\n- Ring 2: 200 machines\n- Ring 3: all others\n',
    '# Release of the tills\n\n## Rollout\n\n### Phase 1: 5% of the tills\n\n`./set 5`, then hold for 30 minutes.\n\n### Phase 2: ⟦25%⟧ of the tills\n\n`./set 25`\n\n### Phase 3: 100% of the tills\n\n`./set 100`\n',
    '# Release of the streams\n\n## Rollout\n\n1. 10% of the streams go to the canary; wait 15 minutes.\n2. ⟦Half of the streams.⟧\n3. All of them.\n',
    '## Deployment Steps\n\n1. `./route.sh --canary ⟦10⟧`\n2. `./route.sh --canary 40`\n3. `./route.sh --canary 100`\n\n## Schedule\n\n| Time | Action | Criteria |\n|---|---|---|\n| 14:00 | Send 10% | No error |\n| 14:05 | Raise to 40% | No error |\n| 14:10 | Raise to 100% | Done |\n',
    '## Deployment Steps\n\n1. `./route.sh --canary 10`\n2. Hold for an hour\n3. `./route.sh --canary ⟦40⟧`\n4. `./route.sh --canary 70`\n5. Hold for an hour\n6. `./route.sh --canary 100`\n\n## Schedule\n\n| Time | Action | Criteria |\n|---|---|---|\n| 13:00 | Send 10% | Quiet for 60 minutes |\n| 14:00 | Raise to 40% | The share is 40% |\n| 14:05 | Raise to 70% | Quiet for 60 minutes |\n| 15:05 | Raise to 100% | Done |\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Open the first quay\n    rollout_percentage: 10\n    command: ./flag.sh quay --percent ⟦10⟧\n    verify: The dispatcher sees it\n  - name: Open the second one\n    rollout_percentage: 50\n    command: ./flag.sh quay --percent 50\n    verify: The dispatcher sees it\n  - name: Open every quay\n    rollout_percentage: 100\n    command: ./flag.sh quay --percent 100\n',
    },
    {
      format: 'yaml',
      text: 'strategy:\n  approach: canary\n  ramp:\n    - rollout_percentage: 5\n      hold: 1 hour\n    - rollout_percentage: ⟦30⟧\n      hold: as brief as possible\n    - rollout_percentage: 100\n      hold: none\n',
    },
    '**Strategy:** Blue-green\n\n## Steps\n\nIn three moves (10% → 50% → 100%).\n\n```bash\n./lb/weight.sh --green ⟦10⟧ && ./lb/weight.sh --green 50 && ./lb/weight.sh --green 100\n```\n\n**Verify:** the panel follows within a minute.\n',
    '## Deployment Steps\n\n1. Send 5% of the users to the canary\n2. Hold for 60 minutes\n3. Raise to ⟦25%⟧\n4. Raise to 50%\n5. Hold for 90 minutes\n6. Raise to 100%\n\n## Monitoring\n\nWe watch it every 15 minutes.\n',
    '# Release\n\nWhat changes is how a car is held while the member pays.\n\n## Deployment Steps\n\n```bash\n./lb/weight.sh --pool booking --green ⟦10⟧\n./lb/weight.sh --pool booking --green 50\n./lb/weight.sh --pool booking --green 100\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Give it to a tenth of the nodes\n    command: ./flag.sh media --percent ⟦10⟧\n    verify: Two calls of 3 minutes each\n  - name: Half\n    command: ./flag.sh media --percent 50\n    hold: 45 minutes\n  - name: All of the nodes\n    command: ./flag.sh media --percent 100\n',
    },
    '## Deployment Steps\n\n### Step 4: Switch\n\n```bash\n./traffic-split --green ⟦20⟧\n./traffic-split --green 60\n./traffic-split --green 100\n```\n\nExpected: `green 100 %` for all of the nodes.\n',
    {
      format: 'yaml',
      text: 'rollout:\n  - wave: 1\n    percentage: 5\n    hold: 30 minutes\n  - wave: 2\n    percentage: ⟦35⟧\n  - wave: 3\n    percentage: 100\nsteps:\n  - command: ./move.sh --share 5\n  - command: ./move.sh --share 35\n  - command: ./move.sh --share 100\n',
    },
    '## The approach\n\nThe branches want to choose their own day. The rollout goes ⟦5%, then 20%, and finally 100%⟧ of them.\n',
    '## Deployment Strategy\n\n**Strategy:** Canary, since the card holders are many\n\n## Deployment Steps\n\n```bash\nmake route CANARY=5\nsleep 1800\nmake route CANARY=⟦25⟧\nmake route CANARY=100\n```\n\n## Schedule\n\n| Time | What |\n|---|---|\n| 10:00 | Open to 5% |\n| 13:00 | Open to 100% |\n',
    '## Deployment Steps\n\n1. Turn the flag on, office by office\n   - 5% of offices\n     - watch for 2 hours\n   - ⟦25%⟧ of offices\n   - 100% of offices\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: canary\n  rationale: It is installed days ahead\n  rollout:\n    - percentage: ⟦5⟧\n    - percentage: 50\n    - percentage: 100\n',
    },
    '## Deployment Steps\n\n```bash\n./traffic.sh --canary ⟦10⟧\n./traffic.sh --canary 30\n./traffic.sh --canary 100\n```\n\n## Rollout Schedule\n\n| Phase | Start | Action |\n|---|---|---|\n| Staging | 09:30 | Install |\n| Production | 10:30 | Canary 10%, 30%, 100% |\n',
    '## Deployment Steps\n\n1. Increase to ⟦1%⟧ of users\n2. Increase to 10%\n3. Increase to 50%\n4. Full rollout (100%)\n\n## Schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| Canary | 2031-03-11 14:00 | Enable for 1% |\n| Full | 2031-03-12 10:00 | 100% rollout |\n',
    {
      text: '## Deployment Steps\n\nShift the traffic: ⟦10% → 50% → 100%⟧.\n\nThen tell the team.\n',
      chosen: {
        title: 'Add a hold',
        text: '## Deployment Steps\n\nShift the traffic: 10% → 50% → 100%.\n\nHold each share for [X minutes] and compare [metrics] before the next.\n\nThen tell the team.\n',
      },
    },
    '## Deployment Steps\n\n1. Increase to ⟦1%⟧ of users\n2. Increase to 10%\n3. Full rollout (100%)\n',
    '## Deployment Steps\n\n1. Send it ⟦5%⟧ of the traffic:\n\n   ```bash\n   make route CANARY=5 --timeout 5m\n   ```\n\n   Expected: done after 2 minutes\n2. Raise the traffic to 50%\n3. Raise the traffic to 100%\n\n### Afterwards\n\n1. Watch the dashboards for 45 minutes\n',
    '## Rollout\n\nTakes about 30 minutes.\n\n| Step | Share of users |\n|---|---|\n| 1 | ⟦1%⟧ |\n| 2 | 50% |\n| 3 | 100% |\n',
    '## Go\n\n**1. Flag to 2 %**\n\n```sh\nflags set web --percent ⟦2⟧\n```\n\n→ `web = 2 %`\n\n**2. Flag to 20 %**\n\n```sh\nflags set web --percent 20\n```\n\n→ `web = 20 %`\n\n**3. Flag to 100 %**\n\n```sh\nflags set web --percent 100\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Send 5%\n    command: ./weight.sh --canary 5\n    verify: hold for 30 minutes\n  - name: Send 30%\n    command: ./weight.sh --canary ⟦30⟧\n    verify: The panel shows 30%\n  - name: Send all\n    command: ./weight.sh --canary 100\n',
    },
    '## Rollout\n\n| Step | Share of traffic | Hold | Go on when |\n|---|---|---|---|\n| 1 | 5% | 30 min | errors < 1% |\n| 2 | ⟦25%⟧ | | errors < 1% |\n| 3 | 100% | 1 h | all is well |\n',
    '## Steps\n\n### Step 1: Give it 5%\n\n```bash\n./traffic.sh --canary 5\n```\n\n**Hold:** 60 minutes, and watch the dashboard.\n\n### Step 2: Raise to 25%\n\n```bash\n./traffic.sh --canary ⟦25⟧\n```\n\n**Expected:** `canary 25`.\n\n### Step 3: Raise to 100%\n\n```bash\n./traffic.sh --canary 100\n```\n',
    '## Deployment Steps\n\n```bash\nmake route CANARY=⟦5⟧\nmake route CANARY=50\nmake route CANARY=100\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: First quarter\n    rollout_percentage: ⟦25⟧\n    verify: make check\n  - name: Half\n    rollout_percentage: 50\n    wait: 20 minutes\n  - name: All\n    rollout_percentage: 100\n',
    },
    {
      format: 'yaml',
      text: 'strategy:\n  approach: canary\n  ramp: [⟦5⟧, 25, 100]\nsteps:\n  - name: Deploy\n    command: make deploy\n',
    },
  ],
  *check(plan) {
    if (!isEnglish(plan)) return;
    const shares = [...unheldShares(plan)];
    yield* shares;
    const unheld = shares.length === 0 ? unheldStage(plan) : undefined;
    if (unheld)
      yield { message: unheld.all ? nothingBetween : lacksHold(unheld.stage.name), span: unheld.stage.span };
  },
});

function* unheldShares(plan: Plan): Generator<Finding> {
  const steps = rampOfSteps(plan);
  const bare = barePoint(plan, steps);
  if (bare) {
    yield {
      message:
        steps.find(({ value }) => value > 0) === bare.share && bare.all
          ? nothingBetween
          : lacksHold(`${String(bare.share.value)} %`),
      span: bare.share.span,
    };
    return;
  }
  for (const span of plan.facts(emptyHolds)) {
    yield {
      message:
        'No hold stands beside this share, so the next follows before anybody can see what this one did. Say how long it is held.',
      span,
    };
  }
  const ramped = plan.sections.filter((section) => section.facts(rampsIn).some(isRamp));
  const unheld = unheldInList(plan, ramped);
  if (unheld) {
    yield {
      message: lacksHold(`${String(unheld.value)} %`),
      span: unheld.span,
    };
    return;
  }
  if (steps.length > 0) return;
  // Where the steps set it, rather than where the plan speaks of it.
  const section = ramped.find((each) => each.within('steps', 'traffic')) ?? ramped[0];
  const ramp = section?.facts(rampsIn).find(isRamp);
  const bareList = listOfShares(plan, ramped);
  if (bareList) {
    yield { message: nothingBetween, span: bareList.span };
    return;
  }
  if (!section || !ramp || ramped.some((other) => holds(plan, other))) return;
  const at =
    ramp.form === 'line' && ramp.span.length > 0 && plan.format === 'markdown'
      ? ramp.span
      : ramp.points[0]?.span;
  const fix = fixFor(plan, section, ramp);
  yield {
    message: nothingBetween,
    span: at ?? ramp.span,
    fixes: fix ? [fix] : [],
  };
}

function lacksHold(name: string): string {
  return `Nothing says how long ${name} is held and what is looked at, as it does at other shares. Add it, or the next share follows before anybody can see what this one did.`;
}

const nothingBetween =
  'Nothing stands between the shares of this ramp, so they follow one another before anybody can see what they did. Say how long each is held and what is looked at.';

/** Three and more shares that steps or commands set, up to all; none where they do not rise. */
function rampOfSteps(plan: Plan): Setting[] {
  const raised = settings(plan).filter(({ value }) => value > 0);
  return (
    [...groupBy(raised, ({ words }) => words).values()].find(
      (shares) =>
        shares.length > 2 &&
        shares.at(-1)?.value === 100 &&
        shares.every(({ value }, index) => value > (shares[index - 1]?.value ?? 0)),
    ) ?? []
  );
}

/** The first share that nothing holds: of all of them, or where the others are held. */
function barePoint(plan: Plan, shares: readonly Setting[]): { share: Setting; all: boolean } | undefined {
  const [first] = shares;
  if (!first) return undefined;
  const starts = shares.map((share, index) => namedAt(plan, share, shares[index - 1]));
  const between = shares
    .slice(0, -1)
    .map((share, index) =>
      plan.text
        .slice(
          starts[index] ?? (index === 0 ? leadOf(plan, share) : share.span.end),
          starts[index + 1] ?? plan.text.lastIndexOf('\n', shares[index + 1]?.span.start),
        )
        .replace(noise, ' '),
    );
  // Where other steps have a key for it, a test of two minutes holds nothing.
  const keyed = plan.format === 'yaml' && between.some((words) => heldByKey.test(words));
  const gaps = shares.slice(0, -1).map((share, index) => {
    const words = between[index] ?? '';
    return {
      share,
      held: keyed ? heldByKey.test(words) || waitsFor.test(words) : pauses(words),
      said: waits.test(words) || pauses(words.replace(clock, ' ')),
    };
  });
  const all = gaps.every(({ held }) => !held);
  // Beside shares whose holds are told, a time of day is none.
  const plain = gaps.some(({ said }) => said);
  const bare = gaps.find(({ held, said }) => !held || (plain && !said));
  if (!bare) return undefined;
  const told =
    plan.sections.some((section) => {
      if (section.within('steps') || section.isRollback) return false;
      const text = plan.text.slice(section.span.start, section.span.end);
      if (section.within('timeline', 'schedule'))
        // A time for this share, or for the one after it, which says nothing beside shares that are held.
        return all && leavesTime(text) && names(text, bare.share);
      return section.within('strategy', 'summary', 'traffic') && waitsOften.test(text);
    }) ||
    saysEach(plan, sectionOfAll(plan, shares)) ||
    isHeldInList(plan, shares, all ? undefined : bare.share) ||
    // `# Hold 60 minutes after each`
    between.some((words) => waits.test(words) && ofShares.test(words));
  return told ? undefined : { share: bare.share, all };
}

function names(text: string, { value }: Setting): boolean {
  return findPercentages(text).some((share) => share.value === value);
}

/** What is said beside one share holds for all only where they stand together. */
function sectionOfAll(plan: Plan, shares: readonly Setting[]): Section | undefined {
  const [first, ...others] = shares.map(({ span }) => plan.sectionAt(span.start));
  return others.every((section) => section === first) ? first : undefined;
}

/** Where the step of the first share begins: two paragraphs up at most. */
function leadOf(plan: Plan, { span }: Setting): number {
  const section = plan.sectionAt(span.start)?.span.start ?? 0;
  const up = plan.text.lastIndexOf('\n\n', plan.text.lastIndexOf('\n\n', span.start) - 1);
  return Math.max(section, up);
}

/** `2. Raise the share to 12%. Hold for an hour.`, above the command that sets it. */
function namedAt({ text }: Plan, { span, value }: Setting, last: Setting | undefined): number | undefined {
  if (!last) return undefined;
  const start = last.span.end;
  const named = findPercentages(text.slice(start, span.start)).findLast((share) => share.value === value);
  return named && start + named.end;
}

/** Looks round the ramp: in its section, those inside it, its neighbours and what heads them. */
function holds(plan: Plan, section: Section): boolean {
  // Each share with a time of its own is held until the next one's.
  if (
    section
      .facts(tablesIn)
      .some(({ roles }) => roles.has('time') || roles.has('duration') || roles.has('window'))
  )
    return true;
  const ramps = section.facts(rampsIn).filter(isRamp);
  if (plan.format === 'markdown' && ramps.every(({ form }) => form === 'list' || form === 'table'))
    return ramps.some((ramp) => hold.test(between(plan, ramp))) || saysEach(plan, section);
  // Entries of YAML with a share each, which other words of the section do not hold.
  if (ramps.every(({ form }) => form === 'list'))
    return (
      ramps.some((ramp) => hold.test(between(plan, ramp))) ||
      section.fields.some(({ name }) => holdNames.test(name)) ||
      saysEach(plan, section)
    );
  const { parent } = section;
  const wide = parent !== undefined && (plan.format === 'yaml' || parent.level > 1);
  const textOf = ({ span }: Section): string => plan.text.slice(span.start, span.end).replace(noise, ' ');
  const own = [section, ...section.descendants()];
  if (own.some((each) => hold.test(textOf(each)))) return true;
  // A neighbour that verifies something else holds no share.
  const around = wide ? [parent, ...parent.descendants()] : [];
  if (around.some((each) => (plan.format === 'yaml' ? hold : holdsAny).test(textOf(each)))) return true;
  // Shares that the strategy names in passing are held where the steps say so.
  const steps = section.within('strategy', 'summary')
    ? plan.sections.filter((other) => other.within('steps', 'traffic'))
    : [];
  return steps.some((each) => waits.test(textOf(each)));
}

function fixFor(plan: Plan, section: Section, ramp: Ramp): Fix | undefined {
  const block = section.blocks.find(({ span }) => span.start <= ramp.span.start && ramp.span.end <= span.end);
  if (plan.format !== 'markdown' || !block || (block.kind !== 'paragraph' && block.kind !== 'list'))
    return undefined;
  const end = block.span.start + plan.text.slice(block.span.start, block.span.end).trimEnd().length;
  const line = 'Hold each share for [X minutes] and compare [metrics] before the next.';
  return { title: 'Add a hold', edits: [insertLineAfter(plan.text, end - 1, line, true)], safe: false };
}
