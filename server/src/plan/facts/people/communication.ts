/** The messages that a plan sends: to whom, where, when. */
import type { Span } from '../../../text/span.ts';
import { normalizeName, squeeze } from '../../../text/words.ts';
import { walkBlocks, walkItems, type Field, type Inline, type List, type ListItem } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { isListed } from '../records.ts';
import { isBlankCell, tablesIn } from '../tables.ts';
import { leadsIn } from '../timeline/leads.ts';

export type MessagePart = 'audience' | 'channel' | 'time';

export const messageParts: readonly MessagePart[] = ['audience', 'channel', 'time'];

export interface Message {
  /** The words that name it: the heading, the label, the row's first words, the item. */
  readonly span: Span;
  /** All that is said of it. */
  readonly extent: Span;
  readonly title: string;
  readonly form: 'row' | 'fields' | 'item';
  readonly parts: readonly MessagePart[];
  /** What the columns of its table ask for, or what an item says behind labels: `audience: sales`. */
  readonly asked: readonly MessagePart[];
  /** Whether only the words that an item opens with could say when: `Start: by email`. */
  readonly vague?: boolean;
  /** Whether an item that says to whom it goes before the message itself says there, too, where it is sent. */
  readonly sent?: 'yes' | 'no';
  /** Whether an item opens with a day or an hour; `no` where it tells neither before the message itself. */
  readonly dated?: 'yes' | 'no';
}

export function messagesIn(section: Section): Message[] {
  return section.facts(readMessages);
}

const aboutMessages =
  /(?<!\p{L})(?:messages?|announcements?|notifications?|notices|comms|communications?|who hears|who is told|whom we tell|who we tell|telling people|status updates|stakeholder updates?)(?!\p{L})/iu;

function readMessages(section: Section): Message[] {
  if (section.kind === 'contacts' || section.kind === 'roles') return amongPeople(section);
  if (!section.within('communication') && !/^(?:messages|announcements|notifications)$/.test(section.name)) {
    if (section.within('contacts', 'roles', 'prerequisites', 'alerts', 'risks')) return [];
    if (!isAboutMessages(section)) return [];
  }
  const rows = rowsIn(section);
  const labelled = groupsIn(section);
  const items = labelled.length === 0 && !isReadiness(section) ? itemsIn(section) : [];
  const known = new Set(rows.map(({ span }) => span.start));
  return [...rows, ...[...labelled, ...items].filter(({ span }) => !known.has(span.start))];
}

/** A table or list of messages below the people: it says itself what it is. */
function amongPeople(section: Section): Message[] {
  if (!section.mayHold(aboutMessages)) return [];
  const led = leadsIn(section).flatMap(({ name, block }) =>
    block.kind === 'list' && aboutMessages.test(name) ? ofList(block) : [],
  );
  return [...rowsIn(section, /^(?:messages?|announcements?|notifications?|notices?)$/), ...led];
}

/** `Support informed`, to be ticked before it begins, is no message. */
function isReadiness(section: Section): boolean {
  return (
    section.within('prerequisites') &&
    section.blocks.every((block) => block.kind !== 'list' || block.items.some(({ task }) => task))
  );
}

function isAboutMessages({ heading, parent }: Section): boolean {
  for (let each: Section | undefined = parent; each; each = each.parent)
    if (each.level > 1 && aboutMessages.test(each.title)) return true;
  return heading !== undefined && heading.level > 1 && aboutMessages.test(heading.title);
}

const labels: Readonly<Record<MessagePart, RegExp>> = {
  audience:
    /^(?:to|audiences?|recipients?|target audience|addressees?|notify|inform|stakeholders?|(?:to )?whom|who (?:hears(?: it)?|is told)|for whom|(?:sent|addressed|goes|mailed) to|sent to|send to|for)$/,
  channel:
    /^(?:channels?|via|where|mediums?|media|how|method|by|through|sent via|send via|delivery|delivery method|communication channels?|platform)$/,
  time: /^(?:when|at|on|(?:send |sent |planned |scheduled |approx\.? |target )?(?:date|time|timing|times|day)(?: ?\/ ?(?:date|time)| and time| sent| utc)?|to be sent|send at|sent at|send|schedule|scheduled|frequency|update frequency|cadence|trigger|timeframe)$/,
};

function partNamed(name: string): MessagePart | undefined {
  return messageParts.find((part) => labels[part].test(name));
}

/** Whom it is for, where no other label says it. */
function whoNamed(name: string): MessagePart | undefined {
  return /^(?:who|group|team)$/.test(name) ? 'audience' : undefined;
}

/** Rows of tables with columns for two of the three, whose first is called so. */
function rowsIn(section: Section, called = /^/): Message[] {
  const messages: Message[] = [];
  for (const { table: block } of tablesIn(section)) {
    const heads = block.header.cells.map(({ text }) => normalizeName(text));
    if (!called.test(heads[0] ?? '')) continue;
    const columns = heads.map(partNamed);
    // `When | Who | Channel`: whom it is for, or who sends it.
    if (!columns.includes('audience')) {
      const who = heads.findIndex((head) => whoNamed(head) !== undefined);
      if (who >= 0) columns[who] = 'audience';
    }
    const asked = messageParts.filter((part) => columns.includes(part));
    if (asked.length < 2) continue;
    for (const row of block.rows) {
      const said = row.cells.filter((cell) => !isBlankCell(cell));
      const [first] = said;
      if (!first || said.length < 2) continue;
      messages.push({
        span: (isListed(block) ? trimmed(first) : undefined) ?? first.span,
        extent: row.span,
        title: squeeze(first.text),
        form: 'row',
        parts: asked.filter((part) =>
          columns.some(
            (column, index) =>
              column === part &&
              !isBlankCell(row.cells[index]) &&
              !(part === 'time' && noTime.test(row.cells[index]?.text ?? '')),
          ),
        ),
        asked,
      });
    }
  }
  return messages;
}

/** `When convenient`, `in due course`: at no time that anybody would notice has passed. */
const noTime =
  /^\W*(?:(?:once|when(?:ever)?|as soon as) (?:(?:it|that) )?(?:is |gets |becomes )?(?:convenient|suitable|suits|opportune)\b.*|(?:at some point|some ?time|some day|eventually|sooner or later|in due (?:course|time))(?: (?:later|soon|afterwards|after\w*))?)\W*$/i;

/** `To:`, `Channel:` and `When:` below a heading, a bold line, an item or a key. */
function groupsIn(section: Section): Message[] {
  const titles = titlesIn(section);
  const named = section.fields.some(({ name }) => labels.audience.test(name));
  const groups: { title: Inline | undefined; fields: Field[]; parts: Set<MessagePart> }[] = [];
  for (const field of section.fields) {
    // In YAML nothing else reports what is left empty.
    if (section.content.keys.length > 0 && !field.value && field.introduces.length === 0) continue;
    const part = partNamed(field.name) ?? (named ? undefined : whoNamed(field.name));
    const isText = /^(?:message|text|subject|content|template|body|wording)$/.test(field.name);
    if (!part && !isText) continue;
    // In YAML the first key may name the section: `- to: All engineers`.
    const title = titles.findLast(({ span }) => span.start <= field.label.start) ?? section.heading?.inline;
    const last = groups.at(-1);
    const repeats = part !== undefined && last?.parts.has(part) === true;
    const group = last?.title === title && !repeats && last ? last : undefined;
    if (group) {
      group.fields.push(field);
      if (part) group.parts.add(part);
    } else groups.push({ title, fields: [field], parts: new Set(part ? [part] : []) });
  }
  return groups.flatMap(({ title, fields, parts }) => {
    const first = fields[0];
    const last = fields.at(-1);
    if (!first || !last || parts.size === 0 || fields.length < 2) return [];
    const span = title?.span ?? first.label;
    return [
      {
        span: trimmed(title) ?? span,
        extent: span.through(last.span),
        title: squeeze(title?.text ?? first.raw),
        form: 'fields' as const,
        parts: messageParts.filter((part) => parts.has(part)),
        asked: [],
      },
    ];
  });
}

function titlesIn(section: Section): Inline[] {
  const titles = section.heading ? [section.heading.inline] : [];
  titles.push(...leadsIn(section).map(({ inline }) => inline));
  for (const block of walkBlocks(section.blocks))
    if (block.kind === 'paragraph' && /^\s*(?:\*\*|__)[^*_:\n]+(?:\*\*|__)\s*$/.test(block.inline.raw))
      titles.push(block.inline);
  for (const { item } of walkItems(section.blocks)) if (item.blocks.length > 0) titles.push(item.inline);
  return titles.sort((one, other) => one.span.start - other.span.start);
}

function trimmed(inline: Inline | undefined): Span | undefined {
  if (!inline) return undefined;
  const start = inline.text.search(/\S/);
  return start < 0 ? undefined : inline.span.part(start, inline.text.trimEnd().length);
}

const timeWords = new RegExp(
  [
    String.raw`\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s*(?:am|pm)\b|\d{4}-\d{2}-\d{2}|\bT\s*[+−–-]\s*\d`,
    String.raw`\bD\s*[+−–-]\s*\d|\b\d+\s*(?:min\w*|hours?|hrs?|h|days?|weeks?)\b`,
    String.raw`\b(?:before|after|when|whenever|once|as soon|as it|upon|on completion|on success|on failure|at (?:the )?(?:start|end|once|each|every|begin\w*|completion|go-?live)|begin\w*|start\w*|immediate\w*|every|each|daily|weekly|hourly|during|while|until|morning|evening|noon|midnight|night|today|tomorrow|yesterday|same day|next day|day of|within|if|on (?:the|mon|tues|wednes|thurs|fri|satur|sun)\w*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|first|last|finally|then|throughout|real[ -]?time|ahead|prior|later|afternoon|minutes?|hours?|days?|weeks?|post-\w+|postdeploy\w*|pre-?\w+|complete\w*|finish\w*|success\w*|kick-?off)\b`,
  ].join('|'),
  'i',
);
/** `in geo-ops`: a channel by the form of its name. */
export const namedChannel = /\bin (?:the )?[a-z\d]+(?:-[a-z\d]+)+\b(?=[\s.)]*(?:$|[,;]))/i;
const ways =
  /(?:^|[\s(`,;])#[\p{L}][\p{L}\p{N}_-]*|@\w|\bhttps?:|\b(?:e-?mails?|mail(?:ed|s|ing)?|slack|teams|chat|phone\w*|in (?:\w+ )?app\b|call\w*|telephone|sms|text message|pager\w*|page|status ?page|banner|meeting|stand-?up|(?:weekly|monthly|sprint|daily|next|team) review|retro(?:spective)?|bridge|zoom|webex|meet|intranet|wiki|confluence|newsletter|letter|ticket|jira|portal|channel|in-app|blog|post\w*|forum|discord|telegram|whatsapp|mattermost|pop-?up|announcement\w*|report|dashboard|radio|board|list|war room|service ?desk|video|conference|toast|push|notice)\b/iu;
const channelWords = new RegExp(`${namedChannel.source}|${ways.source}`, 'iu');

/** A list of messages told in a line each, and of nothing else. */
function itemsIn(section: Section): Message[] {
  return section.blocks.flatMap((block) => (block.kind === 'list' ? ofList(block) : []));
}

function ofList({ items }: List): Message[] {
  const messages = items.map(ofItem);
  return messages.includes(undefined) ? [] : messages.filter((message) => message !== undefined);
}

function ofItem({ inline, blocks, span: extent }: ListItem): Message | undefined {
  const span = trimmed(inline);
  if (!span || blocks.length > 0) return undefined;
  // What the message says is in quotes.
  const told = inline.raw.replace(/["“„][^"“”]*["”]/g, ' ');
  const opening = /^[^:：—–\d]{1,30}?(?:[:：][*_]*|\s[—–-])\s/.exec(told)?.[0] ?? '';
  // `Metrics report: on Friday` says what it is called, not how it is sent.
  const unnamed = told.replace(ownName, ' ');
  const parts = messageParts.filter((part) => partWords[part].test(part === 'channel' ? unnamed : told));
  if (parts.length === 0) return undefined;
  const asked = messageParts.filter((part) => itemLabels[part].test(inline.text));
  const vague = opening !== '' && !namesMoment.test(opening) && !timeWords.test(told.slice(opening.length));
  const [head = ''] = /^[^:：—–(“"]*/.exec(told) ?? [];
  const dated = opensDated.test(told) ? 'yes' : timeWords.test(head) ? undefined : 'no';
  const [before = ''] = told.split(/[:：](?=\s)/, 1);
  const toldTo = partWords.audience.test(before);
  const sent = channelWords.test(before) ? 'yes' : toldTo && !sentBy.test(told) ? 'no' : undefined;
  return {
    span,
    extent,
    title: squeeze(inline.text),
    form: 'item',
    parts,
    asked,
    ...(vague && { vague }),
    ...(dated && { dated }),
    ...(sent && { sent }),
  };
}

const ownName = /(?<=^[^:：\d]{0,40})\b(?:reports?|announcements?|notices?)(?=[*_]*[:：])/i;

/** `To the desk: a call by phone` */
const sentBy =
  /\b(?:by|via|in|on|over|through|per) (?:the |our |an? )?(?:[#@]|e-?mail|mail|phone|slack|teams|chat|sms|letter|call\b)|[#@]\p{L}/iu;

/** `After part C, to #ops: …` */
const namesMoment = /^\W*(?:after|before|when|once|as soon as|upon|during) \w/i;
const opensDated =
  /^[\s*_`]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?!\d)|[TD]\s?[+−–-]\s?\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\d{1,2}(?:st|nd|rd|th|\.)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/;

const itemLabels: Readonly<Record<MessagePart, RegExp>> = {
  audience: /\b(?:audience|recipients?|to)\s*[:=]/i,
  channel: /\b(?:channel|via|where)\s*[:=]/i,
  time: /\b(?:when|time|at)\s*[:=]/i,
};

const partWords: Readonly<Record<MessagePart, RegExp>> = {
  audience:
    /\b(?:[Tt]o|[Ff]or|[Aa]udience)\b|\b(?:tell|inform|phone|ping|mail|call)s? (?!that|when|if|about|it)[#@]?\p{L}|\bnotif(?:y|ies) \p{L}/u,
  channel: channelWords,
  time: timeWords,
};
