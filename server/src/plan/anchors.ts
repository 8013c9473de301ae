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

/** The anchors that headings get on GitHub and elsewhere, and those that HTML names. */
export function anchorsOf(plan: Plan): Set<string> {
  const anchors = new Set<string>();
  const repeats = new Map<string, number>();
  for (const anchor of plan.facts(anchorsIn)) {
    const before = repeats.get(anchor) ?? 0;
    repeats.set(anchor, before + 1);
    anchors.add(before === 0 ? anchor : `${anchor}-${String(before)}`);
  }
  return anchors;
}

function anchorsIn({ content: { heading, text = '' } }: Section): string[] {
  const named = text.includes('<')
    ? [...text.matchAll(/<[^<>]*\b(?:id|name)=["']([^"'\n]+)["']/g)].map(([, id = '']) => anchorForm(id))
    : [];
  if (!heading) return named;
  const [, own] = /\{#([\w-]+)\}\s*$/.exec(heading.title) ?? [];
  const slug = heading.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  return [anchorForm(slug), ...(own === undefined ? [] : [anchorForm(own)]), ...named];
}
