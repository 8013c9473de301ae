/** Where two outlines differ: what is only spelt otherwise is the same. */
import { squeeze } from '../text/words.ts';
import type { Content, ContentItem, Item, Outline, Part } from './outline.ts';

/** One difference, seen from the first of two outlines. */
export type Difference =
  | { readonly kind: 'title'; readonly here: string; readonly there: string }
  /** What a section says itself; the first items that differ, absent at the end of the shorter one. */
  | {
      readonly kind: 'items';
      readonly part: Part;
      readonly other: Part;
      readonly here: Item | undefined;
      readonly there: Item | undefined;
    }
  | { readonly kind: 'extra'; readonly part: Part }
  /** Missing before a section of `within`, or at its end. */
  | {
      readonly kind: 'missing';
      readonly other: Part;
      readonly within: Part;
      readonly before: Part | undefined;
    };

/** All differences in the order of the first outline. */
export function differences(outline: Outline, other: Outline): Difference[] {
  const here = plainText(outline.title);
  const there = plainText(other.title);
  return [
    ...(here === there ? [] : [{ kind: 'title' as const, here, there }]),
    ...partDifferences(outline.body, other.body),
  ];
}

function* partDifferences(part: Part, other: Part): Generator<Difference> {
  const here = comparable(part.items);
  const there = comparable(other.items);
  const length = Math.max(here.length, there.length);
  for (let index = 0; index < length; index++) {
    if (here[index]?.text === there[index]?.text) continue;
    yield { kind: 'items', part, other, here: here[index]?.item, there: there[index]?.item };
    break;
  }
  let at = 0;
  for (const wanted of other.parts) {
    const title = plainText(wanted.title);
    const found = part.parts.findIndex((each, index) => index >= at && plainText(each.title) === title);
    if (found < 0) {
      yield { kind: 'missing', other: wanted, within: part, before: part.parts[at] };
      continue;
    }
    for (const extra of part.parts.slice(at, found)) yield { kind: 'extra', part: extra };
    const same = part.parts[found];
    if (same) yield* partDifferences(same, wanted);
    at = found + 1;
  }
  for (const extra of part.parts.slice(at)) yield { kind: 'extra', part: extra };
}

function comparable(items: readonly Item[]): { item: Item; text: string }[] {
  return items.filter(says).map((item) => ({ item, text: JSON.stringify(plainItem(item)) }));
}

/** Comments and other HTML say nothing of the plan, but for one that swallows what follows. */
function says(item: Item): boolean {
  return item.kind !== 'html' || item.open;
}

function plainItem(item: Item): unknown {
  return item.kind === 'field' ? [words(item.label), plainText(item.value)] : plainContent(item);
}

function plainContent(content: Content): unknown {
  switch (content.kind) {
    case 'paragraph':
    case 'definition':
      return { [content.kind]: plainText(content.text) };
    case 'list':
      return { ordered: content.ordered, items: content.items.map(plainListItem) };
    case 'table':
      return [content.header, ...content.rows].map((cells) => cells.map(plainText));
    case 'code':
      return { code: content.text, language: content.language };
    case 'quote':
      return { quote: plainContents(content.content) };
    case 'html':
      return { open: content.open };
  }
}

function plainListItem({ done, text, content }: ContentItem): unknown {
  return { done, text: plainText(text), content: plainContents(content) };
}

function plainContents(contents: readonly Content[]): unknown[] {
  return contents.filter(says).map(plainContent);
}

/** Without the backslashes that Markdown needs; those in code say what they say. */
export function plainText(text: string): string {
  return squeeze(
    text.includes('\\')
      ? text.replace(
          /`[^`]*`|\\([!-/:-@[-`{-~])/g,
          (found, mark?: string) => mark ?? found.replace(/\\\|/g, '|'),
        )
      : text,
  );
}

/** Labels are the same whatever their case and punctuation. */
function words(label: string): string {
  return plainText(label)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
