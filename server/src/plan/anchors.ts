/** Where links into a document can lead: its headings, and the places that HTML names. */
import type { Plan } from './plan.ts';
import type { Section } from './section.ts';

/** In one form for all: the hyphens that stand for an emoji, and its invisible rest, are written in many ways. */
export function anchorForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/\ufe0f/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a path is that of a document with anchors. */
export function hasAnchors(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** The anchors that headings get on GitHub and elsewhere, and those that HTML names. */
export function anchorsOf(plan: Plan): Set<string> {
  return counted(plan.facts(anchorsIn));
}

/**
 * The same for a document that is no plan, from its text alone: what only looks like a heading is taken for one as well, so
 * that no anchor is missed.
 */
export function anchorsInText(text: string): Set<string> {
  const headings = [...text.matchAll(headingLike)].map((match) => slugOf(wordsOf(match.slice(1).join(''))));
  const own = [...text.matchAll(/\{#([\w-]+)\}/g)].map(([, id = '']) => anchorForm(id));
  return counted([...headings, ...own, ...namedInHtml(text)]);
}

/** `## Heading`, a line that is underlined, and `<h2>Heading</h2>`, up to a length that somebody might link to. */
const headingLike =
  /^[ \t>]*#{1,6}[ \t]+(.{1,300})$|^(.{1,300})\r?\n[ \t>]*(?:=+|-{2,})[ \t]*$|<h[1-6]\b[^<>]{0,200}>(.{0,300}?)<\/h[1-6]>/gim;

/** What comes again has its number behind it. */
function counted(all: Iterable<string>): Set<string> {
  const anchors = new Set<string>();
  const repeats = new Map<string, number>();
  for (const anchor of all) {
    const before = repeats.get(anchor) ?? 0;
    repeats.set(anchor, before + 1);
    anchors.add(before === 0 ? anchor : `${anchor}-${String(before)}`);
  }
  return anchors;
}

function anchorsIn({ content: { heading, text = '' } }: Section): string[] {
  const named = namedInHtml(text);
  if (!heading) return named;
  const [, own] = /\{#([\w-]+)\}\s*$/.exec(heading.title) ?? [];
  return [slugOf(heading.title), ...(own === undefined ? [] : [anchorForm(own)]), ...named];
}

function namedInHtml(text: string): string[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(/<[^<>]*\b(?:id|name)=["']([^"'\n]+)["']/g)].map(([, id = '']) => anchorForm(id));
}

/** As GitHub makes it from a heading's words. */
function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  return anchorForm(slug);
}

/** A heading without its marks: of a link its words, and of emphasis what it is put on. */
function wordsOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<[^<>]*>|[ \t]+#+[ \t]*$/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}
