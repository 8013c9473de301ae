import { findMojibake } from '../text/mojibake.ts';
import { normalizeName, squeeze } from '../text/words.ts';
import type { Span } from '../text/span.ts';
import type { Inline } from './blocks.ts';

/** A heading of Markdown, or the key or name that heads a mapping in YAML. */
export interface Heading {
  /** The whole heading, marks and all. */
  readonly span: Span;
  readonly level: number;
  readonly inline: Inline;
  /** As a person reads it. */
  readonly title: string;
  /** To compare by: without numbering, marks and remarks in parentheses. */
  readonly name: string;
  /** `Step 3: …`, `Stage 2 — …`, `Phase 1`. */
  readonly sequence?: Sequence;
  /** `(10:00 - 10:30)` as written. */
  readonly time?: { readonly text: string; readonly span: Span };
  /** `(if needed)`, `(if applicable)`, `(optional)`. */
  readonly optional: boolean;
  /** `Option A`: one of several ways, as long as there are others beside it. */
  readonly isOption: boolean;
}

export interface Sequence {
  /** `step`, `stage`, `phase`, `option`, `part`, `task`, lower case. */
  readonly word: string;
  readonly number: number;
  /** The number's digits. */
  readonly span: Span;
}

const sequencePattern =
  /(?<![\p{L}\p{N}])(step|stage|phase|part|task|wave|ring|block|batch|leg|paso|fase|etapa|schritt|étape|passo)\s+(\d{1,3})(?![\p{L}\p{N}]|\.\d|\s*%)/iu;
const timePattern =
  /\b\d{1,2}:\d{2}(?:\s*(?:am|pm|a\.m\.|p\.m\.)(?!\p{L}))?(?:\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}(?:\s*(?:am|pm|a\.m\.|p\.m\.)(?!\p{L}))?)?/iu;
const optionalPattern =
  /\((?:[^)]*\b)?(?:if (?:needed|applicable|using|required|necessary|performed|migration performed|any|relevant)|optional|as needed|when applicable|falls nötig|si aplica|si nécessaire)\b[^)]*\)|^\s*optional\s+[a-z]\b/i;
const optionPattern = /^\s*option\s+[a-z]\b/i;

export function readHeading(span: Span, level: number, inline: Inline): Heading {
  const title = squeeze(inline.text);
  const stem = squeeze(inline.decoded ?? inline.text).replace(
    /^(?:\d+(?:\.\d+)*[.)]?\s+|[a-z][.)]\s+)?(?:(?:step|stage|phase|part|task|wave|ring|block|batch|leg)\s+\d+\S*|option\s+[a-z])\s*[:.–—-]*\s*/i,
    '',
  );
  const sequence = readSequence(inline);
  const time = timePattern.exec(inline.text);
  return {
    span,
    level,
    inline,
    title,
    name: nameOf(stem.replace(timePattern, '')) || nameOf(title),
    ...(sequence && { sequence }),
    ...(time && { time: { text: time[0], span: inline.span.part(time.index, time.index + time[0].length) } }),
    optional: optionalPattern.test(title),
    isOption: optionPattern.test(title),
  };
}

/** Damaged marks (`âœ…`) would read as words. */
function nameOf(text: string): string {
  const repaired = findMojibake(text).reduceRight(
    (sound, { start, end, readings }) => sound.slice(0, start) + (readings[0] ?? '') + sound.slice(end),
    text,
  );
  return normalizeName(repaired);
}

/** Only a number near the start makes a sequence: `Phase 7 Completion` and `Step 2: Build` do, `Readiness for phase 2` does not. */
function readSequence(inline: Inline): Sequence | undefined {
  const match = sequencePattern.exec(inline.text);
  // `D. Block 1`: chapters are counted in letters.
  const before = match && inline.text.slice(0, match.index).replace(/^\s*\p{L}[.)]\s/u, ' ');
  if (!match || /\p{L}/u.test(before ?? '')) return undefined;
  const digits = match[2] ?? '';
  const at = match.index + match[0].length - digits.length;
  return {
    word: (match[1] ?? '').toLowerCase(),
    number: Number(digits),
    span: inline.span.part(at, at + digits.length),
  };
}
