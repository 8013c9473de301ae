/** Ramps that commands set, one share after the other. */
import { groupBy } from '../../../text/groupBy.ts';
import type { Code, List } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { remarksOf } from '../steps/remarks.ts';
import { inLine } from './rampLines.ts';
import type { Ramp, RampPoint } from './ramps.ts';

/** Items with one command each, which differ in its share alone: `flagctl set search --percent 5`. */
export function inListedCommands(list: List): Ramp[] {
  const set = list.items.flatMap(({ inline }) => {
    const match = /`([^`\n]*--(?:percent(?:age)?|pct|weight|traffic|rollout)[ =])(\d{1,3})%?([^`\n]*)`/i.exec(
      inline.raw,
    );
    if (!match || triesOut.test(match[0])) return [];
    const [, before = '', share = '', after = ''] = match;
    const start = match.index + 1 + before.length;
    return [
      { words: before + after, value: Number(share), span: inline.span.part(start, start + share.length) },
    ];
  });
  return [...groupBy(set, ({ words }) => words).values()]
    .filter((points) => points.length > 2)
    .map((points) => ({ span: list.span, points, form: 'code' as const }));
}

/** A cache that is warmed, or a load that is put on: no users get anything. */
export const triesOut = /\b(?:warm|pre-?heat|load|stress|bench|replay|simulat|drain|k6|locust|jmeter|wrk)/i;

const setting =
  /\b((?:[A-Za-z_-]*(?:canary|rollout|traffic|ramp|weight)[A-Za-z_-]*(?:percent(?:age)?|pct|weight)?)|(?:[A-Za-z_]*(?:PERCENT|PCT)[A-Za-z_]*))["']?\s*(?:[:=]|\s)\s*["']?(\d{1,3}(?:\.\d+)?)\b%?/gi;

/** `CANARY=25`, `--traffic 50`, `setWeight: 20`, `rollout_percentage: 10`: values of one name. */
export function inCode(code: Code): Ramp[] {
  const named = [...code.masked.matchAll(setting)].filter(
    ([, name = '']) => !/replicas|port|timeout|version|count|max|min|interval|step|surge/i.test(name),
  );
  const pointAt = ({ index, 0: whole, 2: number = '' }: RegExpExecArray): RampPoint => {
    const start = index + whole.lastIndexOf(number);
    return { value: Number(number), span: code.span.part(start, start + number.length) };
  };
  return [
    ...[...groupBy(named, ([, name = '']) => name.toLowerCase()).values()].map((matches) =>
      matches.map(pointAt),
    ),
    ...inLoops(code),
  ]
    .filter((points) => points.length > 1)
    .map((points) => ({ span: code.span, points, form: 'code' as const }));
}

/** `for share in 10 40 100; do`, where the name or what is run with it tells of a share. */
function inLoops({ masked, span }: Code): RampPoint[][] {
  return [...masked.matchAll(loop)].flatMap((match) => {
    const { 1: lead = '', 2: name = '', 3: numbers = '' } = match;
    const body = masked.slice(match.index + match[0].length);
    const used = new RegExp(`${sharing}[^\\n]*\\$\\{?${name}\\b`, 'i');
    if (triesOut.test(body) || !(new RegExp(sharing, 'i').test(name) || used.test(body))) return [];
    const from = match.index + lead.length;
    return [
      [...numbers.matchAll(/\d+/g)].map((number) => ({
        value: Number(number[0]),
        span: span.part(from + number.index, from + number.index + number[0].length),
      })),
    ];
  });
}

const loop = /^([ \t]*for (\w+) in )((?:\d{1,3}\s+)+\d{1,3})\s*(?:;|\n)\s*do\b/gm;
const sharing = '(?:canary|roll-?out|traffic|ramp|weight|percent|pct|share)';

/** `# 5% → 25% → 100%, one line per phase`, above the commands. */
export function inRemarks(code: Code, section: Section): Ramp[] {
  return remarksOf(code).flatMap(({ text, span }) => inLine({ raw: text, text, span }, section));
}
