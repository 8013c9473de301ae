/** The edits that make a Markdown plan say again what its source says. */
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import type { Edit } from '../text/edit.ts';
import { differences, type Difference } from './compare.ts';
import { headingText } from './inMarkdown.ts';
import { outlineOf, type Part, type Places } from './outline.ts';
import { itemsMarkdown, partMarkdown, toMarkdown } from './toMarkdown.ts';

/** Sections that differ are written anew; the others stay byte for byte. */
export function regenerate(plan: Plan, source: Plan): Edit[] {
  const places: Places = new Map();
  const outline = outlineOf(plan, undefined, places);
  const wanted = outlineOf(source);
  const found = differences(outline, wanted);
  const extra = new Set(
    found.flatMap((difference) => (difference.kind === 'extra' ? [difference.part] : [])),
  );
  const edits = new Regeneration(plan, places, outline.body, extra).edits(found);
  if (edits) return edits;
  const start = findFrontMatter(plan.text)?.end ?? 0;
  return [replace(start, plan.text.length, `\n${toMarkdown({ ...wanted, settings: {} })}`)];
}

type Missing = Difference & { kind: 'missing' };

class Regeneration {
  readonly #plan: Plan;
  readonly #places: Places;
  /** The part that is the document itself. */
  readonly #body: Part;
  readonly #title: Section | undefined;
  /** Parts that go. */
  readonly #extra: ReadonlySet<Part>;

  constructor(plan: Plan, places: Places, body: Part, extra: ReadonlySet<Part>) {
    this.#plan = plan;
    this.#places = places;
    this.#body = body;
    this.#extra = extra;
    const place = places.get(body);
    this.#title = place?.heading && place;
  }

  /** Undefined where what is missing would lie deeper than headings go. */
  edits(found: readonly Difference[]): Edit[] | undefined {
    const edits: Edit[] = [];
    for (const difference of found) {
      if (difference.kind === 'title') edits.push(this.#titleEdit(difference.there));
      else if (difference.kind === 'items')
        edits.push(...this.#itemsEdits(difference.part, difference.other));
      else if (difference.kind === 'extra') {
        const section = this.#places.get(difference.part);
        if (section) edits.push(replace(section.span.start, section.end, ''));
      } else {
        const level = this.#levelOf(difference);
        if (level + depthOf(difference.other) > 6) return undefined;
        edits.push(this.#insertion(difference, level));
      }
    }
    return edits;
  }

  #titleEdit(title: string): Edit {
    const heading = this.#title?.heading;
    const start = this.#bodyStart;
    if (!heading) return replace(start, start, `\n# ${headingText(title)}\n`);
    if (title === '') return replace(heading.span.start, heading.span.end, '');
    return replace(heading.inline.span.start, heading.inline.span.end, headingText(title));
  }

  #itemsEdits(part: Part, other: Part): Edit[] {
    const section = this.#places.get(part);
    if (!section) return [];
    const { text } = this.#plan;
    const { heading } = section;
    const start = heading ? heading.span.end : this.#bodyStart;
    const end = section.span.end;
    const items = itemsMarkdown(other.items);
    const written = `\n${items === '' ? '' : `\n${items}\n`}${end < text.length || this.#endsBlank ? '\n' : ''}`;
    const edit = replace(start, end, heading ? written : written.slice(1));
    // What stands before the title is said of the whole plan, too.
    const before = this.#plan.sections[0];
    const isSaidBefore = part === this.#body && before !== section && (before?.blocks.length ?? 0) > 0;
    return isSaidBefore ? [replace(this.#bodyStart, section.span.start, '\n'), edit] : [edit];
  }

  /** That of a neighbour which stays: neither must come to stand in the other. */
  #levelOf({ within, before }: Missing): number {
    const kept = within.parts.filter((part) => !this.#extra.has(part));
    const at = before ? within.parts.indexOf(before) : within.parts.length;
    const next = kept.find((part) => within.parts.indexOf(part) >= at) ?? kept.at(-1);
    const parent = this.#places.get(within);
    return (next && this.#places.get(next)?.level) ?? (parent?.heading ? parent.level + 1 : 2);
  }

  #insertion({ other, within, before }: Missing, level: number): Edit {
    const { text } = this.#plan;
    const markdown = partMarkdown(other, level);
    const next = before && this.#places.get(before);
    if (next) return replace(next.span.start, next.span.start, `${markdown}\n`);
    const end = within === this.#body ? text.length : (this.#places.get(within)?.end ?? text.length);
    if (end < text.length) return replace(end, end, `${markdown}\n`);
    const lead = this.#endsBlank ? '' : /[\r\n]$/.test(text) ? '\n' : '\n\n';
    return replace(end, end, lead + markdown);
  }

  get #endsBlank(): boolean {
    return /\n[ \t]*\r?\n$/.test(this.#plan.text);
  }

  get #bodyStart(): number {
    return findFrontMatter(this.#plan.text)?.end ?? 0;
  }
}

/** How many levels of headings are in a part, its own left out. */
function depthOf({ parts }: Part): number {
  return Math.max(0, ...parts.map((part) => 1 + depthOf(part)));
}

function replace(start: number, end: number, newText: string): Edit {
  return { range: { start, end }, newText };
}
