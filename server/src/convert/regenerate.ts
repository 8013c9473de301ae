/** The edits that make a Markdown plan say again what its source says. */
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import type { Edit } from '../text/edit.ts';
import { differences, type Difference } from './compare.ts';
import { headingText } from './inMarkdown.ts';
import { outlineOf, type Part, type Places } from './outline.ts';
import { itemsMarkdown, partMarkdown } from './toMarkdown.ts';

/** Sections that differ are written anew; the others stay byte for byte. */
export function regenerate(plan: Plan, source: Plan): Edit[] {
  const places: Places = new Map();
  const outline = outlineOf(plan, undefined, places);
  const writer = new Regeneration(plan, places, outline.body);
  return differences(outline, outlineOf(source)).flatMap((difference) => writer.edits(difference));
}

class Regeneration {
  readonly #plan: Plan;
  readonly #places: Places;
  /** The part that is the document itself. */
  readonly #body: Part;
  readonly #title: Section | undefined;

  constructor(plan: Plan, places: Places, body: Part) {
    this.#plan = plan;
    this.#places = places;
    this.#body = body;
    const place = places.get(body);
    this.#title = place?.heading && place;
  }

  edits(difference: Difference): Edit[] {
    switch (difference.kind) {
      case 'title':
        return [this.#titleEdit(difference.there)];
      case 'items':
        return this.#itemsEdits(difference.part, difference.other);
      case 'extra': {
        const section = this.#places.get(difference.part);
        return section ? [replace(section.span.start, section.end, '')] : [];
      }
      case 'missing':
        return [this.#insertion(difference)];
    }
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

  #insertion({ other, within, before }: Difference & { kind: 'missing' }): Edit {
    const { text } = this.#plan;
    const next = before && this.#places.get(before);
    const parent = this.#places.get(within);
    const sibling = within.parts[0] && this.#places.get(within.parts[0]);
    const level = sibling?.level ?? (parent?.heading ? parent.level + 1 : 2);
    const markdown = partMarkdown(other, level);
    if (next) return replace(next.span.start, next.span.start, `${markdown}\n`);
    const end = within === this.#body ? text.length : (parent?.end ?? text.length);
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

function replace(start: number, end: number, newText: string): Edit {
  return { range: { start, end }, newText };
}
