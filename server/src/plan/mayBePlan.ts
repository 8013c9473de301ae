/** Tells documents that are no plans from their text alone: most of what lies in a folder need not be parsed. */
import { findMojibake } from '../text/mojibake.ts';
import { remembered } from '../text/remembered.ts';
import {
  bar,
  changeTitle,
  executionTitle,
  foreignKeys,
  kindWeights,
  planTitle,
  rollbackKinds,
} from './detect.ts';
import type { Format } from './plan.ts';
import type { Vocabulary } from './vocabulary/index.ts';
import { languages } from './vocabulary/languages/index.ts';
import { columnBack, namesWayBack } from './wayBack.ts';

/** Triggers, blanks, numbered steps and a status: taken to be there, for they could not be ruled out more cheaply. */
const unseen = 2.5;

/**
 * Whether a document's content could make `detectPlan` take it for a plan: counts at least what that would count, so
 * that no plan is lost. What the configuration and the file's name say is not its concern.
 */
export function mayBePlan(text: string, format: Format, vocabulary: Vocabulary): boolean {
  if (/deployment[\W_]{1,9}plan/i.test(text)) return true;
  let points = unseen;
  let heads: readonly string[];
  if (format === 'yaml') {
    heads = [text];
    points += yamlPoints(text);
  } else {
    heads = headingsIn(text);
    const [, front = ''] = /^---[ \t]*[\r\n]([^]*?)^(?:---|\.\.\.)/m.exec(text) ?? [];
    points += Math.max(titlePoints(front), ...heads.map((head) => aboutHeading(head).title));
  }
  if (format === 'yaml' || (text.match(/\[[ xX]\]/g)?.length ?? 0) >= 5) points += 1;
  if (/gate|checkpoint|criteria/i.test(text)) points += 0.5;
  const kinds = new Set(heads.flatMap((head) => [...vocabulary.sections.possible(aboutHeading(head).words)]));
  const back =
    rollbackKinds.some((kind) => kinds.has(kind)) ||
    heads.some((head) => aboutHeading(head).wayBack) ||
    columnBack.test(text);
  const line = /(?:roll[\W_]*back|back[\W_]*out|revert|undo|fallback)[^:：|]{0,200}[:：|]/i.test(text);
  if (back) points += kindWeights.rollback ?? 0;
  else if (line) points += 1.5;
  if (!back && !line && !kinds.has('decision') && !kinds.has('signOff')) points -= 1;
  else {
    // Steps by the clock, limits, and commands to run.
    if (/\d[:.h]\d{2}|[TDH]\s?[+−–-]\s?\d/i.test(text)) points += 1;
    if (/\d/.test(text)) points += 0.5;
    if (format === 'yaml' || /```|~~~|^(?:\t| {4})/m.test(text)) points += 0.5;
  }
  for (const kind of kinds) if (kind !== 'rollback') points += kindWeights[kind] ?? 0;
  return points >= bar;
}

/** What a heading counts for, kept by its words: `Installation` and `Usage` stand in most of what lies in a folder. */
const aboutHeading = remembered((heading) => ({
  title: titlePoints(heading),
  wayBack: /reversib/i.test(heading) || namesWayBack(heading),
  words: comparable(heading),
}));

function titlePoints(heading: string): number {
  const title = heading.replace(/[\s*_`~[\]\\#]+/g, ' ');
  if (executionTitle.test(title)) return 2.5;
  if (planTitle.test(title) || languages.some((language) => language.title.test(title))) return 2;
  return changeTitle.test(title) ? 1 : 0;
}

/** For YAML a title may be put together from several keys, and every word may be a section's name. */
function yamlPoints(text: string): number {
  const title =
    changeTitle.test(text) ||
    /runbook/i.test(text) ||
    languages.some((language) => language.title.test(text));
  const about = title ? 2.5 : 0;
  if (/template/i.test(text) && /sections/i.test(text)) return about + 4;
  const [first = ''] = text.replace(/^\s*---.*/, '').split(/^(?:---|\.\.\.)/m, 1);
  return about + (foreignRoot.test(first) ? -4 : 1);
}

const foreignRoot = new RegExp(`^(?:${foreignKeys.join('|')})[ \\t]*:(?=\\s|$)`, 'im');

/** All lines that a parser could take for a heading, those within code as well. */
function headingsIn(text: string): string[] {
  const headings: string[] = text.match(/^[ \t]*#{1,6}(?:[ \t][^\n\r]*)?$/gm) ?? [];
  if (!underlined.test(text)) return headings;
  let paragraph: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const ends = underline.test(line);
    if (ends && paragraph.length > 0) headings.push(paragraph.join(' '));
    if (ends || line.trim() === '') paragraph = [];
    else paragraph.push(line);
  }
  return headings;
}

const underline = /^[ \t]*(?:=+|-+)[ \t]*$/;
const underlined = /^[ \t]*(?:=+|-+)[ \t]*$/m;

/** In lower case, with what is damaged read both ways. */
function comparable(text: string): string {
  const repaired = findMojibake(text).reduceRight(
    (sound, { start, end, readings }) => sound.slice(0, start) + (readings[0] ?? '') + sound.slice(end),
    text,
  );
  const both = repaired === text ? text : `${text}\n${repaired}`;
  return both
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}/&+.%]+/gu, ' ');
}
