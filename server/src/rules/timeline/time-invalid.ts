import { walkItems, type Inline } from '../../plan/blocks.ts';
import { shareTimesIn } from '../../plan/facts/strategy/shareTimes.ts';
import { type Column } from '../../plan/facts/columns.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { clockedLinesIn } from '../../plan/facts/timeline/listedTimelines.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import type { Section } from '../../plan/section.ts';
import { defineRule, type Finding } from '../rule.ts';
import { clocksOf, durationsOf, endsEarly, negativeIn } from './wrongTimes.ts';

export const timeInvalid = defineRule({
  name: 'time-invalid',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  description: 'A time of day or a duration that cannot be.',
  rationale: `\`25:10\`, \`10:75\` and a stage that ends before it starts are slips that nobody can carry out. Each reader mends
them in another way, and two people turn up at two times.

Only headings, fields and table columns that hold times are looked at. \`24:00\` and windows that pass midnight are fine.`,
  valid: [
    '# Plan\n\nThe split stays at 20:80 or at 30:70, the film shows 59:30, on 21 February, 14:00 to 16:00 UTC.\n',
    '# Plan\n\n**Deadline:** 21:10\n**Ratio:** 20:80\n**Split by:** 30:70, later 50:50\n',
    '## Watching\n\n| From | To | Every |\n|---|---|---|\n| Fri 21:00 | Sat 18:00 | 10 minutes |\n\n## Night (Saturday 22:00 – Sunday 18:30)\n\nx\n',
    { format: 'yaml', text: "gate:\n  decides: Ann\n  decided_at: '23:10'\n  ratio: '30:70'\n" },
    '## The day\n\n10:00 – 10:15: preparation (Ann Lee)\n10:15 – 10:35: nine of the twelve tills (Ann Lee, Bo Cole)\n20:80: the share of the two tills\n',
    '## Ratio\n\nThe split was moved on Thursday to 20:80.\n',
    '## The way back\n\n- the split stays at 20:80 until 03:15\n- after 24:00 nobody is there\n',
    '| Date | Start | End | What |\n|---|---|---|---|\n| 2031-02-24 | 22:00 | 01:30 | Copy |\n| 25.02.2031 | 09:00 | 09:30 | Tell the clerks |\n',
    '**Offset:** -30 minutes\n**Reminder:** -2 hours, by mail\n\nThe freeze begins at -30 minutes, the load falls by -5 %.\n',
    '## Mixing\n\nThe mirror (16:84:2, two halves) is 20:80, Ann Lee (30:75, Ann) too; see 2031-03-04 at 09:30.\n',
    '## Ratios\n\n1. 30:70 for the first day\n2. 20:80 for the second\n3. 10:90 for the third\n',
    '## Stages\n\nFrom 23:30 to 00:10 half of the traffic goes to 9.0.\n',
    'The share goes from 01:99 to 20:80, the copy took 26:30, at 14:30 UTC, on 2026-12-01T23:59:00Z.\n',
    '## Stage 1: Checks (22:30 - 00:15)\n\n**Start time:** 09:05 UTC\n**Window:** 22:00-02:00, image app:10:75 and 127.0.0.1:8080\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 24:00 | 1h 30min | Switch |\n| 9:00 am | 45 min | Verify |\n| [HH:MM] | -  | Watch |\n',
    '## Notes\n\nThe ratio is 30:70, the verse is 119:105 and the screen is 16:9.\n\n| Ratio | Share |\n|---|---|\n| 30:70 | 10% |\n',
    '**Maintenance window:** 18:00 - 08:00\n**Freeze:** 2026-11-10 10:00 - 2026-11-12 09:30\n**Offset:** +05:30\n',
    'Split the traffic (70:30), then evenly (20:80).\n\n## Timeline\n\n- 04:20 - 04:30 Deploy\n- 05:00 Watch\n',
    '**Window:** 2031-03-11 22:00–02:00 UTC\n**Freeze:** 2031-03-11 16:00–08:00\n**Rollback Time:** 10-15 minutes\n',
    '| Start | End | Phase |\n|---|---|---|\n| 23:30 | 00:15 | Switch |\n| 22:00 | 06:00 | Watch |\n| 11:00 pm | 1:00 am | Verify |\n',
    '| Time | Phase |\n|---|---|\n| T-00:30 | Freeze |\n| T+01:90 | Verify |\n',
  ],
  invalid: [
    '# Plan\n\n- [ ] Backup of ⟦25:00⟧ verified by a restore\n- **Team:** 21 February, ⟦25:00⟧, in the channel\n- **Clerks:** 2031-02-21 (Friday), 08:00 to ⟦16:72⟧\n- 16.05.2031 ⟦18:72⟧ CEST\n\nThe gate at 10:30 decides, and the one at ⟦25:30⟧ closes. T is ⟦01:90⟧ UTC, after 01:15 UTC.\n',
    '# Plan\n\n**Deadline:** ⟦25:10⟧\n\n## Steps\n\n- Decision by: ⟦24:05⟧\n- Owner: Ann\n',
    {
      format: 'yaml',
      text: "messages_to:\n  ann:\n    at: '⟦24:15⟧'\n    via: phone\nrollback:\n  last_moment: '⟦19:75⟧'\n",
    },
    '## Watching\n\n| From | To | Every |\n|---|---|---|\n| Sat 21:00 | Sat ⟦18:00⟧ | 10 minutes |\n',
    { format: 'yaml', text: "gate:\n  decides: Ann\n  decided_at: '⟦24:10⟧'\n" },
    '## The day\n\n10:00 – 10:15: preparation (Ann Lee)\n10:15 – ⟦10:65⟧: nine of the twelve tills, each with its printer (Ann Lee)\n11:00 – 11:30: the rest (Bo Cole)\n',
    '## Decision\n\nThe board meets on Thursday at ⟦16:75⟧.\n',
    '## The way back\n\n- the copy is not done by ⟦26:10⟧\n- the tests run until ⟦03:75⟧, or longer\n',
    '**Window:** 21:15 – ⟦23:0⟧ UTC\n',
    '| Wave | Date | Begins | Lasts |\n|---|---|---|---|\n| North | 2031-02-24 | 03:00 | 60 min |\n| South | 2031-02-26 | ⟦03:60⟧ | 45 min |\n',
    '## Rollout schedule\n\n| Day | Date | Time (UTC) | Share |\n|---|---|---|---|\n| 1 | 2031-04-07 | 09:00 | 1% |\n| 2 | 2031-04-08 | ⟦29:00⟧ | 5% |\n',
    '| Field | Value |\n|---|---|\n| Downtime | ⟦-90 minutes⟧, announced |\n\n## Rollback\n\nBacking out takes ⟦-25 minutes⟧:\n\n1. Error rate above 2% for ⟦-5 minutes⟧\n',
    { format: 'yaml', text: 'rollback:\n  time: ⟦-8 minutes⟧\n  steps:\n    - Go back\n' },
    '| Time | Phase |\n|---|---|\n| ⟦24:45⟧ | Switch |\n| 23:00 | Watch |\n',
    '## Roll-out\n\nThe flag is raised: 5 % at 09:30, 20 % at 11:00, 50 % at ⟦13:60⟧ and 100 % at 15:00 UTC.\n',
    '## How we do it\n\n1. From ⟦19:75⟧ UTC, Ann drains the relays\n2. At 20:00 UTC, she puts them back\n',
    '## Deployment\n\n**Step 1: Back up** (⟦22:75⟧, 20 minutes, Ann Lee)\n\nDump it.\n\n**Step 2: Copy** (from ⟦25:30⟧, Ben Cole)\n\nCopy it.\n',
    '## Sign-off\n\nAnn Lee decides on 2031-03-04 at ⟦28:45⟧, and the call begins at ⟦09:61⟧.\n',
    { format: 'yaml', text: 'gate:\n  at: 2031-03-04 ⟦23:70⟧\n  decides: Ann\n' },
    '## Implementation plan\n\n1. 22:10 UTC – Ann Lee opens the bridge.\n2. ⟦22:70⟧ UTC – Ben Cole copies the data.\n3. 23:10 UTC – Ann Lee closes the bridge.\n',
    '## Stages\n\nFrom 11:00 to ⟦13:60⟧ half of the traffic goes to 9.0.\n',
    '## Steps by the clock\n\n1. **⟦22:65⟧** Stop the workers\n2. **23:00** Start the workers\n',
    '| Field | Value |\n|---|---|\n| Window | 22:00–23:00 UTC |\n| Freeze | ⟦21:70⟧ UTC |\n',
    '## Schedule\n\nThe change begins at ⟦14:60⟧ UTC and ends at 15:30 UTC.\n',
    '**Deployment time:** 2026-12-01T⟦27:00⟧:00Z\n**Start time:** ⟦13:30 AM⟧\n',
    '| Time (UTC) | Duration | Phase |\n|---|---|---|\n| ⟦25:10⟧ | 30 min | Checks |\n| 10:30 | ⟦-15 min⟧ | Deploy |\n',
    '## Stage 2: Deploy (⟦10:75⟧ - 11:00)\n\nA\n\n### Step 3: Verify (⟦11:30 - 11:00⟧)\n\nB\n',
    '**Deployment Time:** ⟦26:00⟧ UTC\n\n- Start time: ⟦09:61⟧\n- Duration: ⟦1h 75min⟧\n',
    '## Timeline\n\n- **04:20 - ⟦04:61⟧** Schema\n- 05:00 Watch\n\n## Go\n\n**3. Flag to 20 %** (⟦14:60⟧)\n\nSet it.\n',
    '**Deployment Window:** 2031-03-11 ⟦13:00–08:00⟧ UTC\n**Estimated Rollback Time:** ⟦-15 minutes⟧\n',
    '## Stage 4: Smoke tests (08:00 – ⟦09:0O⟧)\n\nA\n',
    '**Window:** 21:00-⟦23:90⟧ UTC\n\n| Start | End | Activity |\n|---|---|---|\n| 21:00 | 21:30 | Backup |\n| 21:45 | ⟦21:15⟧ | Copy |\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - time: "⟦10:60⟧"\n    phase: Deploy\n  - time: "11:00"\n    phase: Verify\n',
    },
  ],
  // In YAML a heading is a key or a value that is looked at on its own.
  check: (plan) => plan.facts(plan.format === 'markdown' ? withHeading : withoutHeading),
});

/** A clock, less than nothing, or hours and minutes. */
const hint = /[\dOol]:[\dOol]{2}|(?<![\w.])[-−]\s?\d|\d\s*h(?:ours?|rs?)?\s*\d{2}/i;

function withHeading(section: Section): Finding[] {
  if (!section.mayHold(hint)) return [];
  return [...inSection(section, true)];
}

function withoutHeading(section: Section): Finding[] {
  return [...inSection(section, false)];
}

function* inSection(section: Section, headed: boolean): Generator<Finding> {
  const { heading } = section;
  const seen = new Set<number>();
  const once = function* (findings: Iterable<Finding>): Generator<Finding> {
    for (const found of findings) {
      if (seen.has(found.span.start)) continue;
      seen.add(found.span.start);
      yield found;
    }
  };
  if (heading && headed) yield* once(clocksOf(heading.inline));
  for (const { name, value } of section.fields) {
    if (!value) continue;
    if (
      timeNames.test(name) ||
      zoned.test(value.prose) ||
      (moments.test(name) && clockAlone.test(value.prose))
    )
      yield* once(clocksOf(value));
    if (durationNames.test(name) || (name === 'time' && section.isRollback)) yield* once(durationsOf(value));
  }
  for (const { item } of walkItems(
    section.within('timeline', 'schedule', 'communication') ? section.blocks : [],
  )) {
    const [opening = ''] = openingTimes.exec(item.inline.prose) ?? [];
    if (opening !== '') yield* once(clocksOf(partOf(item.inline, 0, opening.length)));
  }
  // Elsewhere a list goes by the clock where several items open with one.
  for (const block of section.blocks) {
    if (block.kind !== 'list') continue;
    const strong = block.items.filter(({ inline }) => /^\s*\*\*\s*\d{1,2}:\d{2}\s*\*\*/.test(inline.raw));
    const timed = strong.length > 1 ? strong : block.items.filter(({ inline }) => isTimed(inline));
    if (timed.length < (timed === strong ? 2 : 3) || timed.length < block.items.length) continue;
    for (const { inline } of timed)
      yield* once(clocksOf(partOf(inline, 0, openingTimes.exec(inline.prose)?.[0].length ?? 0)));
  }
  for (const line of clockedLinesIn(section).flat())
    if (isTimed(line)) yield* once(clocksOf(partOf(line, 0, openingTimes.exec(line.prose)?.[0].length ?? 0)));
  for (const inline of section.facts(textsIn)) {
    yield* once(negativeIn(inline));
    if (!/\d:\d/.test(inline.prose)) continue;
    if (inline !== heading?.inline)
      for (const told of [...inline.prose.matchAll(onNoClock), ...inline.prose.matchAll(ofOneDay)])
        if (!isShare(told[0])) yield* once(clocksOf(partOf(inline, told.index, told.index + told[0].length)));
  }
  for (const time of section.facts(shareTimesIn).flat()) yield* once(clocksOf(time));
  for (const { table, roles } of section.facts(tablesIn)) {
    // `Date | Time (UTC)`, of which only one has the role.
    const beside = table.header.cells.findIndex(
      ({ text }, index) => index !== roles.get('time') && /^\W*(?:start )?time\b/i.test(text),
    );
    for (const row of table.rows) {
      const other = row.cells[beside];
      if (other) yield* once(clocksOf(other));
      for (const column of ['time', 'end', 'window', 'duration'] satisfies Column[]) {
        const cell = row.cells[roles.get(column) ?? -1];
        if (cell) yield* once(column === 'duration' ? durationsOf(cell) : clocksOf(cell));
      }
      yield* once(endsEarly(row.cells[roles.get('time') ?? -1], row.cells[roles.get('end') ?? -1]));
    }
  }
}

/** `22:10 UTC – Ann Lee copies the data`. */
function isTimed({ prose }: Inline): boolean {
  const [opening] = /^\s*\d{1,2}:\d{2}(?!\d|:|\s*%)/.exec(prose) ?? [];
  return opening !== undefined && !isShare(opening);
}

/** `20:80`, and `35:70`, which has no hour. */
function isShare(told: string): boolean {
  const [, hours, minutes] = /(\d{1,2}):(\d{2})/.exec(told) ?? [];
  return Number(hours) >= 30 || Number(hours) + Number(minutes) === 100;
}

const timeNames =
  /(?:^|\s)(?:time|start|starts|end|ends|window|when|date|hora|uhrzeit|heure|ventana|wartungsfenster|scheduled|from|until|begin|beginn|(?:made|decided|approved|starts|ends|begins) at)$/;
/** `Deadline`, `opens at`: where nothing but a clock stands behind it, it is one. */
const moments =
  /(?:^|\s)(?:at|by|before|after|till|due|deadline|cut ?-?off|(?:last |latest |earliest )?moment|latest|earliest|opens?|closes?|meeting|(?:next )?check|go live|no return|(?:last|latest) start(?: of .{3,25})?)$/;
const clockAlone = /^\W*\d{1,2}:\d{2}\W*$/;
/** `21:30 UTC`, whatever it is called. */
const zoned = /^\s*\d{1,2}:\d{2}\s+(?:UTC|GMT|CES?T|BST|[ECMP][SD]T|IST|JST)\b/;
/** `04:20 - 04:30` at the start of an item. */
const openingTimes = /^[\s*_]*\d{1,2}:\d{2}(?:\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2})?/;
/** `14:60`, wherever it stands; `it took 28:45` is no time of day. */
const onNoClock =
  /(?<![\d:.+/\p{L}]|(?<!\d:\d{2})\s?[-−])(?:[012]\d:[6-9]\d|(?<!\b(?:took|takes?|last(?:s|ed)?|in|for|within)\s)2[4-9]:[0-5]\d(?<!24:00)(?!\s?(?:h|hrs?|hours?|m|mins?|minutes?)\b)|(?<=\b(?:at|by|until|till|from|to|before|after)\s)\d:[6-9]\d)(?![\d:]|\s*%)/giu;
/** Two times of one day: behind its date, between two words, or in parentheses of their own. */
const ofOneDay = new RegExp(
  [
    String.raw`\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?)(?: \([A-Za-z]+\))?,?(?:\s+at)?\s+\d{1,2}:\d{2}\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}(?![\d:])`,
    String.raw`\bfrom\s+\d{1,2}:\d{2}\s+(?:to|until|till)\s+\d{1,2}:\d{2}(?![\d:])`,
    String.raw`\(\s*(?:(?:from|at|starts?(?: at)?)\s+)?\d{1,2}:\d{2}\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}(?:\s*[A-Z]{2,4})?\s*(?:\)|[,;]\s*(?:~?\d+\s*(?:m|h)|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}))`,
  ].join('|'),
  'giu',
);
const durationNames =
  /(?:^|\s)(?:duration|estimated time|total time|(?:roll ?back|recovery|restore) (?:time|window)|total|time needed|down ?time|outage|time to (?:roll ?back|recover|restore)|dauer|duración|durée)$/;
