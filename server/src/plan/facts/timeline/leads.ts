/** Lines of text that say what the block below them is. */
import { squeeze } from '../../../text/words.ts';
import type { Block, Inline } from '../../blocks.ts';
import type { Section } from '../../section.ts';

/** `Alerts:`, `**Turn it off when**`, `Roll back when one of these is true:` with the list, table or code below. */
export interface Lead {
  readonly inline: Inline;
  /** The line in lower case, without its colon and the marks before it. */
  readonly name: string;
  readonly block: Block;
}

export function leadsIn(section: Section): Lead[] {
  return section.facts(readLeads);
}

/** What stands below `**Rollback steps:**`, or below `Roll back when the error rate is above 2%:` with its own limit. */
export function stepsLedIn(section: Section): Block[] {
  if (!section.isRollback && section.kind !== 'triggers') return [];
  return leadsIn(section)
    .filter(({ name }) => ofSteps.test(name) || (ownLimit.test(name) && !/\b(?:or|and|if|when)$/.test(name)))
    .map(({ block }) => block);
}

const ofSteps =
  /^(?:(?:roll ?back|back-?out) )?(?:steps|procedure|how|how to .*|what we do|verification|recovery)$/;
const ownLimit = /^(?:roll ?back|back ?out|abort|go back)\b.* (?:above|over|below|under|exceeds|[<>≤≥]) ?\d/;

function readLeads(section: Section): Lead[] {
  const leads: Lead[] = [];
  collect(section.blocks, leads);
  return leads;
}

function collect(blocks: readonly Block[], leads: Lead[]): void {
  let above: Inline | undefined;
  for (const block of blocks) {
    if (above && (block.kind === 'list' || block.kind === 'table' || block.kind === 'code'))
      leads.push({ inline: above, name: nameOf(above), block });
    if (block.kind !== 'html')
      above = block.kind === 'paragraph' && isLead(block.inline) ? block.inline : undefined;
    if (block.kind === 'quote') collect(block.blocks, leads);
    if (block.kind !== 'list') continue;
    for (const { inline, task, blocks: inside } of block.items) {
      const first = inside[0];
      if (
        first &&
        (isLead(inline) || (!task && topic.test(inline.text))) &&
        (first.kind === 'list' || first.kind === 'table' || first.kind === 'code')
      )
        leads.push({ inline, name: nameOf(inline), block: first });
      collect(inside, leads);
    }
  }
}

/** `- Alerts` with a list inside. */
const topic = /^\s*\p{L}[\p{L} /&-]{2,40}\s*$/u;

/** Text that ends in a colon, or that is bold as a whole. */
function isLead({ text, span, strong }: Inline): boolean {
  if (/[:：]\s*$/.test(text)) return true;
  const only = strong.length === 1 ? strong[0] : undefined;
  if (!only) return false;
  const around = text.slice(0, only.start - span.start) + text.slice(only.end - span.start);
  return !/[\p{L}\p{N}]/u.test(around);
}

/** Of several sentences, the last one is about what follows. */
function nameOf({ text }: Inline): string {
  const last =
    squeeze(text)
      .split(/(?<=[.!?])\s/)
      .at(-1) ?? '';
  return last
    .replace(/\s*[:：]$/, '')
    .replace(/^[^\p{L}\p{N}<>≤≥#@]+/u, '')
    .toLowerCase();
}
