import { headingRuns, numberedRunsIn, type Numbered, type NumberedRun } from '../../plan/numberedRuns.ts';
import type { Plan } from '../../plan/plan.ts';
import { defineRule, type Finding } from '../rule.ts';

export const stepNumbering = defineRule({
  name: 'step-numbering',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'Gaps, repeats or disorder in numbered steps, stages, phases and lists.',
  rationale:
    'People call out step numbers over the phone. A number that is missing may be a step that was lost in an edit; one that is there twice is done by one and skipped by another. Sequences may begin where they like, an ordered list may count `1.` throughout, and alternatives may share a number.',
  valid: [
    '# Plan\n\n## Pilot\n\n### Step 1: One\n\nx\n\n### Step 2: Two\n\nx\n\n## The others\n\n### Step 3: Three\n\nx\n\n## Checks\n\n### Step 2: Two\n\nx\n\n## Rollback\n\n### Step 3: Three\n\nx\n\n### Step 2: Two\n\nx\n',
    '# Plan\n\n## Pilot\n\n### Step 1: One\n\nx\n\n### Step 2: Two\n\nx\n\n## The others\n\n### Step 2: Two\n\nx\n\n### Step 3: Three\n\nx\n',
    '# Plan\n\n## 2 Weeks before\n\nx\n\n## 1 Week before\n\nx\n\n## 3 Copies of the data\n\nx\n\n## 3 Ways to roll back\n\nx\n',
    '# Plan\n\n## 1 Save\n\nx\n\n## 2 Stop\n\nx\n\n## People\n\nx\n\n## 3 Install\n\nx\n\n## 4 Start\n\nx\n',
    '## 4. Implementation plan\n\n| Step | Action |\n|---|---|\n| 4.1 | Roll call |\n| 4.2 | Save |\n| 5.1 | Switch |\n| 5.2 | Test |\n',
    '# Plan\n\n## Phase 4 Execution\n\nDo it.\n\n## Phase 5 Preparation\n\nOpen the doors.\n\n## Phase 5 Go-Live\n\nLet people in.\n',
    '## Notes\n\nStep 4: as in the last release.\n\nStep 2: takes longer than planned.\n\n## More\n\nStep 1: Build.\n\nStep 2: Ship.\n\nStep 3: Tell.\n',
    '# Plan\n\n## Stage A - staging\n\nx\n\n## Stage B – production\n\nx\n\n## Part I\n\nx\n\n## Part V\n\nx\n',
    '# Plan\n\n4. Decision\n\n5. Rollback\n\n1. Drain\n2. Install\n3. Check\n\n6. Contacts\n',
    '# Plan\n\nText\n\n7. Way back\n\n1. Drain\n2. Install\n\n8. Messages\n-----------\n\n- Ann\n\n9. Risks\n--------\n\nNone.\n',
    '## ✅ 1. Checks\n\nx\n\n## 🔧 2. Steps\n\nx\n\n## 3. Rollback\n\nx\n',
    '## Phase 1\n\n**Step 1: Back up**\n\nx\n\n**Step 2: Copy**\n\nx\n\n## Phase 2\n\n**Step 1: Switch**\n\nx\n\n**3 instances** remain.\n',
    '# Plan\n\n## Steps\n\n### Step 1: Build\n\nx\n\n### Step 2: Ship\n\nx\n\n### Step 2a: Watch\n\nx\n\n### Step 3: Tell\n\nx\n\n## Rollback\n\n### Step 1: Stop\n\nx\n\n### Step 2: Switch back\n\nx\n',
    '# Plan\n\n## Phase 7 Completion\n\n- a\n\n## Phase 0: Prepare\n\nx\n\n## Phase 1: Pilot\n\nx\n\n## Phase 2-3: Everyone\n\nx\n\n## Phase 4: After\n\nx\n',
    '# Plan\n\n## Step 1. Stop\n\nx\n\n## Step 2 (Option A): Switch\n\nx\n\n## Step 2 (Option B): Restart\n\nx\n\n## Step 3: Check\n\nx\n',
    '# Plan\n\n## Step 1: Build\n\n# More\n\n## Step 2: Ship\n\n### Step 3: Check\n\n## Step 4: Tell\n',
    '# Plan\n\n1. Build\n1. Ship\n1. Tell\n\nThen:\n\n4. Watch\n\n```sh\nmake watch\n```\n\n5. Sleep\n\n- Notes\n  3. third\n',
    '# Plan\n\n## 3. Steps\n\n### 3.1 Build\n\nx\n\n### 3.2 Ship\n\nx\n\n## 4. Rollback\n\n### 4.1 Stop\n\nx\n\n### Version 2.4\n\nx\n',
    '# Plan\n\n## Rollback\n\n### Step 3: Undo the switch\n\nx\n\n### Step 2: Undo the schema\n\nx\n\n### Step 1: Tell\n\nx\n',
    { text: 'steps:\n  - step: 1\n    name: Build\n  - step: 2\n    name: Ship\n', format: 'yaml' },
    '## Deployment Steps\n\n| # | Action |\n|---|---|\n| 1 | Build |\n| 2 | Ship |\n| 3 | Check |\n\n## Risks\n\n| # | Risk |\n|---|---|\n| 1 | a |\n| 3 | b |\n| 4 | c |\n',
  ],
  invalid: [
    '## Implementation plan\n\n| Step | Start | End | Activity | Command | Verification |\n|---|---|---|---|---|---|\n| 1 | 20:00 | 20:30 | Copy the shelves | `copy.sh` | 12 files |\n| 2 | 20:30 | 21:00 | Install it | `install.sh` | 3.0 answers |\n| ⟦4⟧ | 21:00 | 21:30 | Fill the cache | `fill.sh` | 900 keys |\n| | | | Total: 90 minutes | | |\n',
    '# Plan\n\n## Pilot\n\n### Step 1: One\n\nx\n\n### Step 2: Two\n\nx\n\n## The others\n\n### Step 3: Three\n\nx\n\n### Step 4: Four\n\nx\n\n## Checks\n\n### Step ⟦4⟧: Five\n\nx\n',
    '# Plan\n\n## Before\n\n### Stage 1: One\n\nx\n\n## The release\n\n### Stage 2: Two\n\nx\n\n## After\n\n### Stage ⟦4⟧: Three\n\nx\n',
    '# Plan\n\n## 1 Save\n\nx\n\n## 2 Stop\n\nx\n\n## People\n\nx\n\n## ⟦4⟧ Install\n\nx\n\n## 5 Start\n\nx\n',
    '## 4. Implementation plan\n\n| Step | Action |\n|---|---|\n| 4.1 | Roll call |\n| 4.2 | Save |\n| 4.⟦4⟧ | Switch |\n| 4.5 | Test |\n',
    '## Rollout\n\n**Phase 1: Publish.** Run the first command.\n\n**Step 1: Build.** Run it.\n\n**Phase 2: Restart.** Run the second.\n\n**Phase ⟦4⟧: Watch.** Look at the board.\n',
    '## Rollout plan\n\n| Stage | Share |\n|---|---|\n| 1 | 5% |\n| 2 | 30% |\n| ⟦2⟧ | 60% |\n| 4 | 100% |\n',
    '## Part 2: Swap\n\n**2.1 Compare**\n\nx\n\n**2.⟦3⟧ Swap the tables**\n\nx\n\n**2.3 Look**\n\nx\n'.replace(
      '**2.3 Look**',
      '**2.4 Look**',
    ),
    '# Plan\n\n### Gate 1 – Quality\n\nx\n\n### Gate ⟦3⟧ – Operations\n\nx\n',
    '## Each wave\n\nStep 1: Announce.\n\nStep 2: Open it.\n\n    make open\n\nStep ⟦2⟧: Pay.\n\nStep 4: Compare.\n',
    {
      text: '# Plan\n\n### Phase A: Freeze\n\nx\n\n### Phase B: Copy\n\nx\n\n### Phase ⟦D⟧: Switch\n\nx\n',
      fixed: '# Plan\n\n### Phase A: Freeze\n\nx\n\n### Phase B: Copy\n\nx\n\n### Phase C: Switch\n\nx\n',
    },
    '## Schedule\n\n| # | Start | What |\n|---|---|---|\n| 1 | 21:00 | Freeze |\n| ⟦3⟧ | 21:30 | Copy |\n| 3 | 22:00 | Switch |\n',
    '## 🔧 1. Steps\n\nx\n\n## 📊 2. Monitoring\n\nx\n\n## 🔄 ⟦4⟧. Rollback\n\nx\n',
    '## 1️⃣ Steps\n\nx\n\n## 2️⃣ Monitoring\n\nx\n\n## ⟦2⟧️⃣ Rollback\n\nx\n',
    '1. Stop\n2. Copy\n3. Check\n⟦5⟧. Restart\n5. Verify\n6. Tell the team\n',
    {
      text: '- [ ] Journey 1: Buy\n  - [ ] Step 1: Open the shop\n  - [ ] Step ⟦3⟧: Pay\n',
      fixed: '- [ ] Journey 1: Buy\n  - [ ] Step 1: Open the shop\n  - [ ] Step 2: Pay\n',
    },
    '## Phase 1\n\n**Step 1: Back up**\n\nx\n\n**Step ⟦3⟧: Copy**\n\nx\n',
    {
      text: '# Plan\n\n## Steps\n\n### Step 1: Build\n\nx\n\n### Step 2: Ship\n\nx\n\n### Step ⟦4⟧: Check\n\nx\n\n### Step 5: Tell\n\nx\n',
      fixed:
        '# Plan\n\n## Steps\n\n### Step 1: Build\n\nx\n\n### Step 2: Ship\n\nx\n\n### Step 3: Check\n\nx\n\n### Step 4: Tell\n\nx\n',
    },
    {
      text: '# Plan\n\n### ✅ Stage 1 — Staging\n\nx\n\n### Stage 2 — Canary\n\nx\n\n### Stage ⟦2⟧ — Everyone\n\nOnce stage 2 is over.\n',
      chosen: {
        title: 'Renumber the stages',
        text: '# Plan\n\n### ✅ Stage 1 — Staging\n\nx\n\n### Stage 2 — Canary\n\nx\n\n### Stage 3 — Everyone\n\nOnce stage 2 is over.\n',
      },
    },
    {
      text: '# Plan\n\n## 1. Scope\n\nx\n\n## 2. Steps\n\nx\n\n## ⟦5⟧. Rollback\n\nx\n\n## ⟦4⟧. Contacts\n\nx\n',
      fixed: '# Plan\n\n## 1. Scope\n\nx\n\n## 2. Steps\n\nx\n\n## 3. Rollback\n\nx\n\n## 4. Contacts\n\nx\n',
    },
    {
      text: '# Plan\n\n### Stage 1: Build\n\nx\n\n### Stage ⟦1⟧: Ship\n\nx\n\n### Stage 3: Check\n\nx\n',
      chosen: {
        title: 'Renumber the stages',
        text: '# Plan\n\n### Stage 1: Build\n\nx\n\n### Stage 2: Ship\n\nx\n\n### Stage 3: Check\n\nx\n',
      },
    },
    {
      text: '# Plan\n\n**1. Flag to 2 %** (13:30)\n\nx\n\n**⟦3⟧. Flag to 20 %**\n\nx\n',
      fixed: '# Plan\n\n**1. Flag to 2 %** (13:30)\n\nx\n\n**2. Flag to 20 %**\n\nx\n',
    },
    {
      text: '# Plan\n\n1. Build\n2. Ship\n⟦2⟧. Check\n3. Tell\n\n> 1) a\n> ⟦3⟧) b\n',
      fixed: '# Plan\n\n1. Build\n2. Ship\n3. Check\n4. Tell\n\n> 1) a\n> 2) b\n',
    },
    {
      text: '# Plan\n\n1. Build\n2. Ship\n\n```sh\nmake ship\n```\n\n⟦4⟧. Check\n5. Tell\n',
      fixed: '# Plan\n\n1. Build\n2. Ship\n\n```sh\nmake ship\n```\n\n3. Check\n4. Tell\n',
    },
    {
      text: 'steps:\n  - step: 1\n    name: Build\n  - step: ⟦3⟧\n    name: Ship\n',
      format: 'yaml',
      fixed: 'steps:\n  - step: 1\n    name: Build\n  - step: 2\n    name: Ship\n',
    },
    {
      text: '## Deployment Steps\n\n| Step | Action |\n|---|---|\n| 1 | Announce |\n| 2 | Deploy |\n| ⟦4⟧ | Check |\n| 5 | Close |\n',
      fixed:
        '## Deployment Steps\n\n| Step | Action |\n|---|---|\n| 1 | Announce |\n| 2 | Deploy |\n| 3 | Check |\n| 4 | Close |\n',
    },
  ],
  *check(plan) {
    for (const run of headingRuns(plan)) yield* compare(plan, run);
    for (const run of plan.facts(numberedRunsIn)) yield* compare(plan, run);
  },
});

function* compare(plan: Plan, { word, entries, reversible }: NumberedRun): Generator<Finding> {
  if (entries.length < 2 || entries.some(({ number }) => number > 200)) return;
  if (entries.every(({ number }, index) => index === 0 || number === (entries[index - 1]?.last ?? 0) + 1))
    return;
  const pairs = entries.slice(1).map((entry, index) => ({ entry, previous: entries[index] ?? entry }));
  // A way back counts backwards.
  if (reversible && pairs.every(({ entry, previous }) => entry.number === previous.number - 1)) return;
  const numbers = renumbered(entries);
  const wrong = pairs.filter(({ entry, previous }, index) => {
    // Only the one before it is wrong.
    const isInPlace = entry.number === numbers[index + 1];
    if (isInPlace && entry.number > previous.last) return false;
    const earlier = entries[index - 1];
    if (isInPlace && earlier && previous.number === entry.number && previous.number > earlier.last + 1)
      return false;
    if (entry.number === previous.last + 1 || standsBetween(plan, word, previous, entry)) return false;
    return !(entry.number === previous.number && (entry.alternative || previous.alternative));
  });
  if (wrong.length === 0) return;
  const changed = entries.flatMap((entry, index) =>
    numbers[index] === entry.number ? [] : [{ entry, number: numbers[index] ?? 0 }],
  );
  const edits = changed.map(({ entry, number }) => ({ range: entry.span, newText: written(number, entry) }));
  const mentioned = isMentioned(
    plan,
    word,
    changed.map(({ entry }) => entry),
  );
  const widens = changed.some(
    ({ entry, number }) => entry.indents && String(number).length !== entry.span.end - entry.span.start,
  );
  const ranged = changed.some(({ entry }) => entry.last > entry.number);
  const name = word || 'number';
  for (const { entry, previous } of wrong) {
    const [here, before] = [
      `${capital(name)} ${written(entry.number, entry)}`,
      `${name} ${written(previous.last, previous)}`,
    ];
    const message =
      entry.number === previous.number
        ? `${here} is there twice. On the phone nobody can tell which one is meant; renumber from here on.`
        : entry.number > previous.last
          ? `${here} follows ${before}: either a step was lost in an edit or the count is off. Put it back, or renumber.`
          : `${here} comes after ${before}. People carry out what they read first; put the steps in order, or renumber.`;
    yield {
      message,
      span: entry.span,
      fixes: ranged ? [] : [{ title: `Renumber the ${name}s`, edits, safe: !mentioned && !widens }],
      related: [{ message: 'The one before', span: previous.span }],
    };
  }
}

/** A step whose heading has another level, or another heading around it, is not lost. */
function standsBetween(plan: Plan, word: string, previous: Numbered, entry: Numbered): boolean {
  if (word === '' || entry.number <= previous.last) return false;
  const between = plan.sections.flatMap(({ heading }) => {
    const sequence = heading?.sequence;
    const inside =
      sequence && sequence.span.start > previous.span.start && sequence.span.end < entry.span.end;
    return inside && sequence.word === word ? [sequence.number] : [];
  });
  for (let number = previous.last + 1; number < entry.number; number++)
    if (!between.includes(number)) return false;
  return true;
}

/** Each number as it would be if the count went on from the first. */
function renumbered(entries: readonly Numbered[]): number[] {
  let next = entries[0]?.number ?? 1;
  let previous: Numbered | undefined;
  return entries.map((entry) => {
    const shares = entry.number === previous?.number && (entry.alternative || previous.alternative);
    const number = shares ? next - 1 - (entry.last - entry.number) : next;
    next = number + (entry.last - entry.number) + 1;
    previous = entry;
    return number;
  });
}

/** Whether the text speaks of one of these by its number: then only a person can renumber. */
function isMentioned(plan: Plan, word: string, entries: readonly Numbered[]): boolean {
  if (entries.length === 0) return false;
  const numbers = [...new Set(entries.map(({ number }) => number))].join('|');
  const words = word === '' ? 'steps?|section|§|item|point|no\\.' : `${word}s?`;
  const mention = new RegExp(
    `(?:${words})[\\s#-]*(?:\\d+\\s*(?:,|-|–|and|or|to|&)\\s*)*(?:${numbers})(?!\\d)`,
    'giu',
  );
  const own = new Set(entries.map(({ span }) => span.end));
  return [...plan.text.matchAll(mention)].some((match) => !own.has(match.index + match[0].length));
}

function written(number: number, { lettered }: Numbered): string {
  return lettered === true ? String.fromCharCode(64 + number) : String(number);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
