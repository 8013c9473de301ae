/**
 * Finds UTF-8 that was read as Windows-1252 (or Latin-1) and tells what it was. A sequence of characters is taken back
 * to its bytes; it counts only when the bytes are UTF-8 as a whole and what they spell makes sense where it stands, so
 * that `NÃO`, `âge`, `„Spaß“` and `« voilà »` stay what they are.
 */
import type { Range } from './span.ts';

export interface Damage extends Range {
  /**
   * What it may have been, likeliest first: one where nothing else fits, several where a lost byte leaves a choice,
   * none where the character itself is gone; empty text for a byte-order mark that has no business there.
   */
  readonly readings: readonly string[];
}

/** Windows-1252 from 80 to 9F; the five undefined bytes come as the control characters of the same number, or not at all. */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const undefinedBytes = [0x9d, 0x8d, 0x90, 0x8f, 0x81];
const bytes = new Map<string, number>(Array.from(upperHalf, (character, index) => [character, 0x80 + index]));

/** A lead byte with one that follows on, a byte-order mark past the start, or what decoders put for what they cannot read. */
const suspicion = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\uFEFF|\uFFFD/g;

/** What may stand right behind a letter in sound text. */
const trailing = /^[“”‘’‚„…–—»«›‹™®©°•·\u00A0]$/;
const opening = /^[“„‘‚«»"'(]$/;
const unassigned = /^[\p{Cc}\p{Cn}\p{Co}\p{Cs}]$/u;
/** What a lossy sequence may have been; of the box drawings those that lose a byte. */
const likely = /^[\p{Extended_Pictographic}┐═╝]$/u;

export function findMojibake(text: string): Damage[] {
  const found: Damage[] = [];
  let done = 0;
  for (const { index } of text.matchAll(suspicion)) {
    if (index < done) continue;
    const damage = damageAt(text, index, done);
    if (!damage) continue;
    found.push(damage);
    done = damage.end;
  }
  return found;
}

/** `damagedUpTo` is where the last damage ended. */
function damageAt(text: string, start: number, damagedUpTo: number): Damage | undefined {
  if (text[start] === '\uFEFF') return start > 0 ? { start, end: start + 1, readings: [''] } : undefined;
  if (text[start] === '\uFFFD') return { start, end: start + 1, readings: [] };
  const follows = start > 0 && start === damagedUpTo;
  const reading = readTwice(text, start) ?? readOnce(text, start, follows) ?? readLossy(text, start, follows);
  if (!reading) return undefined;
  const { length, readings } = reading;
  const end = start + length;
  if (readings[0] === '\uFFFD') return { start, end, readings: [] };
  if (readings[0] === '\uFEFF') return { start, end, readings: [''] };
  // A variation selector belongs to the emoji before it; its last byte is one of the undefined.
  const selector = readings[0] !== '\uFE0F' && /^ï¸\u008F?/.exec(text.slice(end, end + 3));
  if (selector)
    return {
      start,
      end: end + selector[0].length,
      readings: readings.map((character) => `${character}\uFE0F`),
    };
  return { start, end, readings };
}

interface Reading {
  readonly length: number;
  readonly readings: readonly string[];
}

interface Unit {
  readonly length: number;
  readonly codePoint: number;
}

function byteAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x80 && code <= 0xff) return code;
  return bytes.get(text.charAt(index)) ?? 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The character that UTF-8 bytes spell; undefined where they are none. */
function decode(sequence: readonly number[]): number | undefined {
  const [lead = 0, ...rest] = sequence;
  const length = lengthOf(lead);
  if (length === 0 || sequence.length !== length || rest.some((byte) => byte < 0x80 || byte > 0xbf))
    return undefined;
  const codePoint = rest.reduce((value, byte) => (value << 6) | (byte & 0x3f), lead & (0xff >> (length + 1)));
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return codePoint < shortest || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)
    ? undefined
    : codePoint;
}

function unitAt(text: string, index: number): Unit | undefined {
  const lead = text.charCodeAt(index);
  const length = lead <= 0xff ? lengthOf(lead) : 0;
  if (length === 0) return undefined;
  const codePoint = decode(Array.from({ length }, (_, offset) => byteAt(text, index + offset)));
  return codePoint === undefined ? undefined : { length, codePoint };
}

/** Text that went wrong twice decodes to text that decodes again. */
function readTwice(text: string, start: number): Reading | undefined {
  let inner = '';
  const ends: number[] = [];
  let at = start;
  // The longest character takes four bytes, and a selector three more.
  while (inner.length < 8) {
    const unit = unitAt(text, at);
    // A capital Â alone carried a byte that got lost.
    if (!unit && inner !== '' && text[at] === 'Â') ends[ends.length - 1] = ++at;
    else if (unit && unit.codePoint <= 0xffff) {
      inner += String.fromCharCode(unit.codePoint);
      at += unit.length;
      ends.push(at);
    } else break;
  }
  if (inner.length < 2) return undefined;
  const reading = readOnce(inner, 0, true) ?? readLossy(inner, 0, true);
  const end = reading && ends[reading.length - 1];
  return reading && end !== undefined ? { length: end - start, readings: reading.readings } : undefined;
}

function readOnce(text: string, start: number, follows: boolean): Reading | undefined {
  const unit = unitAt(text, start);
  if (!unit || !isPlausible(text, start, unit, follows)) return undefined;
  return { length: unit.length, readings: [String.fromCodePoint(unit.codePoint)] };
}

/** Whether damage explains the characters better than sound text does. */
function isPlausible(text: string, start: number, { length, codePoint }: Unit, follows: boolean): boolean {
  if (unassigned.test(String.fromCodePoint(codePoint))) return false;
  const lead = text.charCodeAt(start);
  const before = text.charAt(start - 1);
  const rest = Array.from(text.slice(start + 1, start + length));
  const couldTrail = rest.every((character) => trailing.test(character));
  const beside = follows || unitAt(text, start + length) !== undefined;
  if (length === 4) return codePoint >= 0x1d400 && codePoint <= 0x2fa1f;
  if (length === 3) {
    if (lead === 0xe2) return !couldTrail || follows || (!/\p{L}/u.test(before) && !opening.test(before));
    return !couldTrail || beside;
  }
  const after = text.charAt(start + length);
  // `Â°`, `Â»`: nothing but damage puts a capital Â there.
  if (lead === 0xc2) return true;
  if (lead === 0xc3)
    return (
      !couldTrail || follows || /\p{Ll}/u.test(after) || !(/\p{Lu}/u.test(before) || opening.test(before))
    );
  if (lead <= 0xc5) return !couldTrail || follows || /\p{Ll}/u.test(before) || /\p{Ll}/u.test(after);
  // Greek, Cyrillic, Hebrew and Arabic come in words; of single letters, Greek ones serve as units.
  if (lead === 0xce || lead === 0xcf) return beside || !couldTrail;
  return (lead === 0xd0 || lead === 0xd1 || (lead >= 0xd7 && lead <= 0xd9)) && beside;
}

/** A sequence that lost one of the undefined bytes: what it can have been among emoji, symbols and punctuation. */
function readLossy(text: string, start: number, follows: boolean): Reading | undefined {
  const lead = text.charCodeAt(start);
  if (text.startsWith('ï¸', start)) return { length: 2, readings: ['\uFE0F'] };
  if (lead !== 0xe2 && lead !== 0xf0) return undefined;
  const length = lengthOf(lead) - 1;
  const kept = Array.from({ length }, (_, offset) => byteAt(text, start + offset));
  if (kept.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  if (lead === 0xf0 && kept[1] !== 0x9f) return undefined;
  const before = text.charAt(start - 1);
  const rest = Array.from(text.slice(start + 1, start + length));
  const sound =
    rest.every((character) => trailing.test(character)) && (/\p{L}/u.test(before) || opening.test(before));
  if (sound && !follows) return undefined;
  const readings = candidates(kept, text, start, length);
  return readings.length > 0 ? { length, readings } : undefined;
}

function candidates(kept: readonly number[], text: string, start: number, length: number): string[] {
  const [lead, second] = kept;
  if (lead === 0xe2 && second === 0x80) {
    // Between two emoji it was what joins them; else the closing quotation mark.
    const joins =
      /[\p{Extended_Pictographic}\uFE0F]$/u.test(text.slice(0, start)) ||
      /^(?:ðŸ|â[™š])/.test(text.slice(start + length));
    return [joins ? '\u200D' : '”'];
  }
  if (lead === 0xe2 && second === 0x86) return ['←'];
  const found: string[] = [];
  for (let place = 1; place <= kept.length; place++) {
    for (const byte of undefinedBytes) {
      const codePoint = decode([...kept.slice(0, place), byte, ...kept.slice(place)]);
      if (codePoint === undefined || (codePoint < 0x1f000 && codePoint > 0x2bff)) continue;
      const character = String.fromCodePoint(codePoint);
      if (likely.test(character) && !unassigned.test(character) && !found.includes(character))
        found.push(character);
    }
  }
  return found;
}
