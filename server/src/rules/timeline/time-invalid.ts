import { walkItems, type Inline } from '../../plan/blocks.ts';
import { findDayTimes } from '../../plan/dayTimes.ts';
import { shareTimesIn } from '../../plan/facts/strategy/shareTimes.ts';
import { tablesIn, type Column } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { clockedLinesIn } from '../../plan/facts/timeline/listedTimelines.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import { findClocks } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';

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
    '## Mixing\n\nThe mirror (16:90, two halves) is 20:80, Ann Lee (30:75, Ann) too; see 2031-03-04 at 09:30.\n',
    '## Ratios\n\n1. 30:70 for the first day\n2. 20:80 for the second\n3. 10:90 for the third\n',
    '## Stages\n\nFrom 23:30 to 00:10 half of the traffic goes to 9.0.\n',
    'The share goes from 16:99 to 20:80 at 14:30 UTC, on 2026-12-01T23:59:00Z.\n',
    '## Stage 1: Checks (22:30 - 00:15)\n\n**Start time:** 09:05 UTC\n**Window:** 22:00-02:00, image app:10:75 and 127.0.0.1:8080\n',
    '| Time | Duration | Phase |\n|---|---|---|\n| 24:00 | 1h 30min | Switch |\n| 9:00 am | 45 min | Verify |\n| [HH:MM] | -  | Watch |\n',
    '## Notes\n\nThe ratio is 30:70, the verse is 119:105 and the screen is 16:90.\n\n| Ratio | Share |\n|---|---|\n| 30:70 | 10% |\n',
    '**Maintenance window:** 18:00 - 08:00\n**Freeze:** 2026-11-10 10:00 - 2026-11-12 09:30\n**Offset:** +05:30\n',
    'Split the traffic (70:30), then evenly (20:80).\n\n## Timeline\n\n- 04:20 - 04:30 Deploy\n- 05:00 Watch\n',
    '**Window:** 2031-03-11 22:00–02:00 UTC\n**Freeze:** 2031-03-11 16:00–08:00\n**Rollback Time:** 10-15 minutes\n',
    '| Start | End | Phase |\n|---|---|---|\n| 23:30 | 00:15 | Switch |\n| 22:00 | 06:00 | Watch |\n| 11:00 pm | 1:00 am | Verify |\n',
    '| Time | Phase |\n|---|---|\n| T-00:30 | Freeze |\n| T+01:90 | Verify |\n',
  ],
  invalid: [
    '# Plan\n\n- **Team:** 21 February, ⟦25:00⟧, in the channel\n- **Clerks:** 2031-02-21 (Friday), 08:00 to ⟦16:72⟧\n- 16.05.2031 ⟦18:72⟧ CEST\n\nThe gate at 10:30 decides, and the one at ⟦25:30⟧ closes. T is ⟦01:90⟧ UTC, after 01:15 UTC.\n',
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
    const lasts = /[-−]\d/.test(inline.prose) ? negativeTold.exec(inline.prose) : null;
    if (lasts) yield* once([negative(inline, lasts)]);
    if (!/\d:\d/.test(inline.prose)) continue;
    if (inline !== heading?.inline)
      for (const told of [...inline.prose.matchAll(toldTime), ...inline.prose.matchAll(dated)])
        yield* once(clocksOf(partOf(inline, told.index, told.index + told[0].length)));
    for (const told of inline.prose.matchAll(atClock))
      if (Number(told[1]) < 30 && Number(told[1]) + Number(told[2]) !== 100)
        yield* once(clocksOf(partOf(inline, told.index, told.index + told[0].length)));
    const match = inline === heading?.inline ? null : alone.exec(inline.prose);
    const [hours, minutes] = [Number(match?.[2]), Number(match?.[3])];
    // `(20:80)` is a share, and so is what has no hour.
    if (match && hours < 30 && hours + minutes !== 100)
      yield* once(clocksOf(partOf(inline, match.index, match.index + match[0].length)));
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

/** `22:10 UTC – Ann Lee copies the data`; `20:80 for a day` is a share, and what has no hour is none either. */
function isTimed({ prose }: Inline): boolean {
  const match = /^\s*(\d{1,2}):(\d{2})(?!\d|:|\s*%)/.exec(prose);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && hours < 30 && hours + minutes !== 100;
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
/** `at 14:60 UTC`: what a zone follows is a time of day. */
const toldTime =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|tonight),?\s+(?:at|from|by|until)\s+\d{1,2}:\d{2}(?![\d:])|\b(?:start|begin|end|finish|decide|meet|open|close|stop)(?:s|es|ed|ing|ning)?\s+at\s+\d{1,2}:\d{2}(?![\d:])|\b(?:[Aa]t|[Ff]rom|[Bb]y|[Uu]ntil|till|to|[Bb]efore|[Aa]fter|[Bb]etween|[Aa]round)\s+\d{1,2}:\d{2}\s+(?:UTC|GMT|CES?T|BST|[ECMP][SD]?T|IST|JST)\b|\b[Ff]rom\s+(?:[01]?\d|2[0-3]):[0-5]\d\s+(?:to|until|till)\s+\d{1,2}:\d{2}(?![\d:])|\b[Bb]etween\s+(?:[01]?\d|2[0-3]):[0-5]\d\s+and\s+\d{1,2}:\d{2}(?![\d:])|\b(?:[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter)\s+(?:2[4-9]:[0-5]|(?:[01]?\d|2[0-3]):[6-9])\d(?=[.,;)]|\s+[a-z]|\s*$)|(?<![\d:.])\d{1,2}:\d{2}\s+(?:UTC|GMT|CES?T|BST|[ECMP][SD]T|IST|JST)\b/g;
/** `on 2031-03-04 at 08:75`: what a day goes before is a time of day. */
const dated =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?)(?: \([A-Za-z]+\))?,?(?:\s+at)?\s+\d{1,2}:\d{2}(?:\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2})?(?![\d:])/g;
/** `done at 25:30`; `at 20:80` is a share. */
const atClock = /\b[Aa]t\s+(\d{1,2}):(\d{2})(?![\d:]|\s*%)/g;
/** A time in parentheses of its own, or with how long it takes or who does it behind it. */
const alone =
  /\(\s*(?:(?:from|at|starts?(?: at)?)\s+)?((\d{1,2}):(\d{2})(?:\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2})?)(?:\s*[A-Z]{2,4})?\s*(?:\)|[,;]\s*(?:~?\d+\s*(?:m|h)|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}))/u;
const durationNames =
  /(?:^|\s)(?:duration|estimated time|total time|(?:roll ?back|recovery|restore) (?:time|window)|total|time needed|down ?time|outage|time to (?:roll ?back|recover|restore)|dauer|duración|durée)$/;

const clock =
  /(?<![\d:.+/\p{L}]|T\s?[+-]\s?|(?<!\d:\d{2})[-−])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])(?:\s*([ap])\.?m\b)?/giu;

function* clocksOf(inline: Inline): Generator<Finding> {
  let wrong = false;
  for (const match of inline.prose.matchAll(clock)) {
    const [whole, hours = '', minutes = '', half = ''] = match;
    const [hour, minute] = [Number(hours), Number(minutes)];
    // `14:30 PM` is clear to everybody, `14:30 AM` to nobody.
    if (hour < 24 && minute < 60 && !(hour > 12 && /^a/i.test(half))) continue;
    if (hour === 24 && minute === 0) continue;
    wrong = true;
    yield {
      message: `There is no ${squeeze(whole)} on any clock, so everybody will turn up at a time of their own. Correct it.`,
      span: inline.span.part(match.index, match.index + whole.trimEnd().length),
    };
  }
  for (const match of inline.prose.matchAll(/\b\d{4}-\d{2}-\d{2}T((\d{2}):(\d{2}))/g)) {
    if ((Number(match[2]) < 24 && Number(match[3]) < 60) || match[1] === '24:00') continue;
    wrong = true;
    const start = match.index + match[0].length - 5;
    yield {
      message: `There is no ${match[1] ?? ''} on any clock, so everybody will turn up at a time of their own. Correct it.`,
      span: inline.span.part(start, start + 5),
    };
  }
  // `09:0O`: a letter for a digit.
  for (const match of inline.prose.matchAll(
    /(?<![\p{L}\d:.])(?=[\dOol]{1,2}:[\dOol]{2}(?![\p{L}\d:]))(?=\S*\d)[\dOol:]*[Ool][\dOol:]*/gu,
  )) {
    wrong = true;
    yield {
      message: `There is a letter in \`${match[0]}\` where a digit belongs, so no clock and no search will find that time. Correct it.`,
      span: inline.span.part(match.index, match.index + match[0].length),
    };
  }
  // `21:15 - 23:0`: the end has lost a digit.
  for (const match of inline.prose.matchAll(/(?<=\d:\d{2} ?(?:-|–|—|to) ?)\d{1,2}:\d(?![\d:])/g)) {
    wrong = true;
    yield {
      message: `There is a digit missing in \`${match[0]}\`, so nobody knows when it ends. Correct it.`,
      span: inline.span.part(match.index, match.index + match[0].length),
    };
  }
  if (!wrong) yield* rangeOf(inline);
}

const range =
  /^(?:[^\d]|\d{4}-\d{2}-\d{2})*?(\d{1,2}:\d{2})\s*(?:-|–|—|to|until)\s*(\d{1,2}:\d{2})(?![\d:])/i;

/** `11:30 - 11:00` would last 23 and a half hours. */
function* rangeOf(inline: Inline): Generator<Finding> {
  const match = range.exec(inline.prose.replace(/^.*\(/s, (head) => ' '.repeat(head.length)));
  // A day before the first time holds for both; one more is that of the second.
  const dates = inline.prose.match(/\d{4}-\d{2}/g)?.length ?? 0;
  if (!match || dates > 1 || /\b(?:day|next|\+1|am|pm)\b/i.test(inline.prose)) return;
  if (ofTwoDays(inline.prose)) return;
  const [from, to] = findClocks(match[0]);
  if (!from || !to || from.value <= to.value || from.value - to.value > 5 * 60) return;
  yield {
    message: `This ends (${match[2] ?? ''}) before it starts (${match[1] ?? ''}), so nobody knows how long there is. Correct one of the two.`,
    span: inline.span.part(from.start, to.end),
  };
}

/** `Sun 12:00` and `Mon 08:00`: each of its day. */
function ofTwoDays(text: string): boolean {
  const [first, last] = findDayTimes(text) ?? [];
  return (
    first !== undefined &&
    last !== undefined &&
    Math.floor(first.value.hours / 24) !== Math.floor(last.value.hours / 24)
  );
}

/** A row whose column for the end lies a little before that for the start; a long way before is the next day. */
function* endsEarly(start: Inline | undefined, end: Inline | undefined): Generator<Finding> {
  if (!start || !end || /\d{4}-\d{2}|\b(?:day|next|\+1|am|pm)\b/i.test(`${start.prose} ${end.prose}`)) return;
  if (ofTwoDays(`${start.prose} ${end.prose}`)) return;
  const [[from, more], [to, rest]] = [findClocks(start.prose), findClocks(end.prose)];
  if (!from || !to || more || rest || from.value <= to.value || from.value - to.value > 12 * 60) return;
  yield {
    message: `This ends (${squeeze(end.prose)}) before it starts (${squeeze(start.prose)}), so nobody knows how long there is. Correct one of the two.`,
    span: end.span.part(to.start, to.end),
    related: [{ message: 'The start', span: start.span }],
  };
}

const lessThanNone = String.raw`([-−]\s?\d+(?:\.\d+)?\s*(?:m|mins?|minutes?|h|hrs?|hours?|s|secs?|seconds?))(?![\p{L}\d])`;
const negativeValue = new RegExp(`^\\s*${lessThanNone}\\s*(?:$|[,;(])`, 'iu');
/** `for -5 minutes`, `takes -25 minutes`; `at -30 minutes` is before something else. */
const negativeTold = new RegExp(`\\b(?:for|within|every|takes?|lasts?)\\s+${lessThanNone}`, 'iu');

function negative({ span }: Inline, match: RegExpExecArray): Finding {
  const said = match[1] ?? '';
  const start = match.index + match[0].indexOf(said);
  return {
    message:
      'Nothing takes less than no time. Write how long it takes, so that the rows after it can be planned.',
    span: span.part(start, start + said.length),
  };
}

function* durationsOf(inline: Inline): Generator<Finding> {
  const less = negativeValue.exec(inline.prose);
  if (less) {
    yield negative(inline, less);
    return;
  }
  for (const match of inline.prose.matchAll(
    /(?<![\p{L}\d.])\d+\s*(?:h|hrs?|hours?)\s*(\d{2,3})\s*(?:m|mins?|minutes?)(?!\p{L})/giu,
  )) {
    if (Number(match[1]) < 60) continue;
    yield {
      message: `An hour has 60 minutes, so \`${match[0]}\` may be a slip for something shorter. Write it out.`,
      span: inline.span.part(match.index, match.index + match[0].length),
    };
  }
}
