/** The template that a plan is bound to, section by section. */
import type { Analysis } from '../analyze.ts';
import { walkInlines, type Block, type Field } from '../plan/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { SectionMatch } from '../template/match.ts';
import { squeeze } from '../text/words.ts';

function matchesOf({ template }: Analysis): readonly SectionMatch[] {
  return template?.matches ?? [];
}

/** The template's counterpart of a section of the plan. */
export function wantedFor(analysis: Analysis, section: Section): Section | undefined {
  const found = matchesOf(analysis).find((match) => match.found === section)?.wanted;
  return found ?? headerOf(analysis, section);
}

/** What stands before the sections proper, and below the title, has its counterpart there. */
function headerOf({ plan, template }: Analysis, section: Section): Section | undefined {
  if (!template || section.parent) return undefined;
  const { sections } = template.template.plan;
  if (section === plan.sections[0]) return sections[0];
  const titled = (candidates: readonly Section[]): Section | undefined =>
    candidates.find(({ heading }) => heading);
  return section === titled(plan.sections) && section.level === 1 ? titled(sections) : undefined;
}

export function wantedField(wanted: Section, { name }: Field): Field | undefined {
  return wanted.fields.find((field) => field.name === name);
}

/** Sections that the template has and the plan lacks; those inside one of them come with it. */
export function missingSections(analysis: Analysis): { section: Section; optional: boolean }[] {
  const matches = matchesOf(analysis);
  const lacking = new Set(matches.filter(({ found }) => !found).map(({ wanted }) => wanted));
  return [...lacking]
    .filter(({ parent }) => !parent || !lacking.has(parent))
    .map((section) => ({ section, optional: section.isConditional }));
}

/**
 * What the template's author wrote about a section for those who fill it in: comments, quotes, the key `instruction`, and
 * blanks that explain themselves.
 */
export function guidanceOf(section: Section, template: Plan): string[] {
  if (template.format === 'yaml') {
    const instruction = section.fields.find(({ name }) => /^instructions?$/.test(name))?.value;
    return [...commentAbove(section, template.text), ...(instruction ? [squeeze(instruction.text)] : [])];
  }
  return section.blocks.flatMap(guidanceIn);
}

/** What is written about a field: the comments and quotes right below it, up to the next text. */
export function fieldGuidance(section: Section, { span }: Field): string[] {
  const own = section.blocks.findIndex(
    (block) => block.span.start <= span.start && span.end <= block.span.end,
  );
  const following = section.blocks.slice(own + 1);
  const next = following.findIndex(({ kind }) => kind !== 'html' && kind !== 'quote');
  return own < 0 ? [] : following.slice(0, next < 0 ? undefined : next).flatMap(guidanceIn);
}

function guidanceIn(block: Block): string[] {
  if (block.kind === 'html')
    return block.comment?.startsWith('deployment-plan') === false ? [block.comment] : [];
  if (block.kind === 'quote') {
    const said = [...walkInlines(block.blocks)].map(({ text }) => squeeze(text)).join(' ');
    return said === '' ? [] : [said];
  }
  if (block.kind !== 'paragraph') return [];
  const blank = /^\[([^\]]{12,})\]$/.exec(block.inline.raw.trim())?.[1];
  return blank === undefined ? [] : [blank];
}

/** The `#` lines right above a key. */
function commentAbove({ heading }: Section, text: string): string[] {
  const lines = text.slice(0, heading?.span.start ?? 0).split(/\r\n|\n|\r/);
  lines.pop();
  const comment: string[] = [];
  for (let line = lines.pop(); line !== undefined && /^\s*#\s/.test(line); line = lines.pop()) {
    comment.unshift(line.replace(/^\s*#\s*/, ''));
  }
  return comment.length > 0 ? [comment.join(' ')] : [];
}
