/** Who does something and when, as far as a step's or item's own line or section says. */
import { squeeze } from '../../../text/words.ts';
import type { Section } from '../../section.ts';
import { isPerson } from './names.ts';

export interface Assignment {
  /** As written: a name, a role or `@handle`. */
  readonly owner?: string;
  /** As written: `14:05`, `10:00 - 10:30 UTC`, `T+30m`. */
  readonly time?: string;
}

const clock = String.raw`\d{1,2}:\d{2}(?:\s?(?:-|–|—|to|until)\s?\d{1,2}:\d{2})?(?:\s?(?:UTC|GMT|[A-Z]{2,4}T))?(?![\d:])`;
const relative = String.raw`T\s?[+−–-]\s?\d{1,4}(?::\d{2}|\s?(?:minutes?|mins?|m|hours?|h|days?|d))?\b`;
const timePatterns = [
  new RegExp(String.raw`^\W{0,3}(${clock}|${relative})`),
  new RegExp(String.raw`(?:\b(?:at|by|before|until|from|due)\s|[(,;]\s?)(${clock}|${relative})`),
];
const handle = /(?:^|[\s(])(@[A-Za-z][\w.-]{0,38}\w)/;
const label =
  /(?:^|[\s(])(?:owner|lead|who|by|assignee|assigned to|responsible|verantwortlich|responsable)\s?:\s?([^()[\]{}<>_—–:;,|]{2,40})/i;
const untold = /[[\]{}<>_?]|\b(?:tbd|tbc|tba|n\/a|none|name)\b/i;

/** Reads the text of a checklist item. */
export function assignmentIn(text: string): Assignment {
  const owner = ownerIn(text);
  const time = timePatterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return { ...(owner !== undefined && { owner }), ...(time !== undefined && { time: squeeze(time) }) };
}

function ownerIn(text: string): string | undefined {
  const named = handle.exec(text)?.[1] ?? label.exec(text)?.[1];
  if (named !== undefined) return untold.test(named) ? undefined : squeeze(named);
  const candidates: string[] = [];
  const open = text.lastIndexOf('(');
  if (open >= 0 && /\)[\s.]*$/.test(text.slice(open)))
    candidates.push(...text.slice(open + 1, text.lastIndexOf(')')).split(/[,;]/));
  const dash = Math.max(text.lastIndexOf(' — '), text.lastIndexOf(' – '), text.lastIndexOf(' - '));
  if (dash >= 0) candidates.push(text.slice(dash + 3).replace(/[\s.]+$/, ''));
  const colon = text.indexOf(': ');
  if (colon > 0) candidates.push(text.slice(0, colon));
  return candidates.map((candidate) => candidate.trim()).find(isPerson);
}

const ownerWord = /owner|respon|who|assign|execut|lead|driver|verantwortlich|zuständig|encargado/i;
const ownerLabel =
  /^(?:(?:task |step |phase |stage )?owner|responsible(?: person| party)?|who|assignee|assigned to|executor|executed by|lead|driver|verantwortlich|zuständig|responsable|encargado)$/;

/** What a section's heading and labels say of the whole section. */
export function sectionAssignment(section: Section): Assignment {
  return section.facts(readSection);
}

function readSection(section: Section): Assignment {
  const { heading, level } = section;
  // What heads the document speaks of the release, not of each of its items.
  if (!heading || level < 2) return {};
  const stated = section.mayHold(ownerWord)
    ? section.fields.find(({ name, value }) => value && ownerLabel.test(name))?.value
    : undefined;
  const owner = stated && squeeze(stated.text);
  const time = heading.time?.text;
  return {
    ...(owner !== undefined && owner !== '' && owner.length <= 40 && !untold.test(owner) && { owner }),
    ...(time !== undefined && { time: squeeze(time) }),
  };
}
