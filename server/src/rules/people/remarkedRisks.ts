/** Risks whose level is a remark beside their name. */
import type { Inline } from '../../plan/blocks.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import type { Section } from '../../plan/section.ts';
import { readRiskLevel, type RiskLevel } from '../../plan/vocabulary/riskLevels.ts';

export interface RemarkedRisk {
  readonly name: Inline;
  readonly level: RiskLevel;
}

/** `1. **Locks** (High) – short batches`, `- 🔴 **High** – locks. *Mitigation:* …`, `### R1: Locks (High)` */
export function remarkedRisksIn(section: Section): RemarkedRisk[] {
  const inList = section.kind === 'risks';
  const { heading } = section;
  if (!inList && !(heading && section.parent?.kind === 'risks')) return [];
  const ofHeading = heading && !inList ? named(heading.inline) : [];
  if (!inList) return ofHeading;
  return section.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap(({ inline }) => [...named(inline), ...led(inline)]) : [],
  );
}

function named(inline: Inline): RemarkedRisk[] {
  const match = remark.exec(inline.text);
  const level = readRiskLevel(match?.[2] ?? '');
  const [, name = ''] = match ?? [];
  return level && !/\b(?:overall|probability|impact|likelihood|severity)\b/i.test(name)
    ? [{ name: partOf(inline, 0, name.length), level }]
    : [];
}

/** A name of a few words, and behind it a level in brackets. */
const remark = /^([^()[\]\n.:;]*(?:\b(?:R|Risk )\d+:[^()[\]\n.:;]*)?)[([](\p{L}+(?: risk)?)[)\]]/iu;

/** A level that opens an item is that of a risk where an answer follows; else it may be explained. */
function led(inline: Inline): RemarkedRisk[] {
  const [first] = inline.strong;
  if (!first) return [];
  const start = first.start - inline.span.start;
  const end = first.end - inline.span.start;
  const level = readRiskLevel(inline.text.slice(start, end));
  const behind = inline.text.slice(end);
  if (!level || /[\p{L}\p{N}]/u.test(inline.text.slice(0, start)) || !/\bmitigat\w+\W/i.test(behind))
    return [];
  const [head = ''] = /^[\s:–—-]*[^.:;–—\n]*/u.exec(behind) ?? [];
  return [
    { name: partOf(inline, end + (/^[\s:–—-]*/.exec(head)?.[0].length ?? 0), end + head.length), level },
  ];
}
