/** What the editor shows about the words under the pointer. */
import type { Analysis, Environment } from '../analyze.ts';
import { choicesIn } from '../plan/facts/choices.ts';
import type { Section } from '../plan/section.ts';
import { isOptional } from '../template/match.ts';
import type { Range } from '../text/span.ts';
import { squeeze } from '../text/words.ts';
import { checklistOf } from './checklist.ts';
import { directiveNameAt } from './directives.ts';
import { meaningOf } from './meanings.ts';
import { occurrencesOf, placeholderAt } from './rename.ts';
import { guidanceOf, wantedField, wantedFor } from './templateMatch.ts';

export interface HoverText {
  readonly range: Range;
  /** Markdown. */
  readonly text: string;
}

type Source = (analysis: Analysis, offset: number, environment: Environment) => HoverText | undefined;

/** From the words themselves out to the section around them: the nearest has the say. */
const sources: readonly Source[] = [onDirective, onChoice, onPlaceholder, onField, onTitle, onHeading];

export function hoverAt(analysis: Analysis, offset: number, environment: Environment): HoverText | undefined {
  for (const source of sources) {
    const hover = source(analysis, offset, environment);
    if (hover) return hover;
  }
  return undefined;
}

function onDirective({ plan }: Analysis, offset: number, { rules }: Environment): HoverText | undefined {
  const written = directiveNameAt(plan.text, offset);
  const rule = written && rules.find(({ name }) => name === written.name);
  return rule && { range: written.range, text: `**${rule.name}**: ${rule.description}` };
}

function onChoice({ plan }: Analysis, offset: number): HoverText | undefined {
  const choice = plan.facts(choicesIn).find(({ span }) => span.contains(offset));
  if (!choice) return undefined;
  const options = choice.options.map(({ text }) => {
    const meaning = meaningOf(text, plan.vocabulary);
    return meaning === undefined ? `- ${escape(text)}` : `- **${escape(text)}**: ${meaning}`;
  });
  return { range: choice.span, text: ['A choice to be made:', '', ...options].join('\n') };
}

function onPlaceholder({ plan }: Analysis, offset: number): HoverText | undefined {
  const placeholder = placeholderAt(plan, offset);
  if (!placeholder) return undefined;
  const count = occurrencesOf(plan, placeholder).length;
  const times =
    count === 1
      ? 'It stands here alone.'
      : `It stands ${count} times in this plan; renaming it fills in all of them.`;
  return {
    range: placeholder.span,
    text: `A blank to be filled in: **${escape(placeholder.name)}**. ${times}`,
  };
}

function onField(analysis: Analysis, offset: number): HoverText | undefined {
  const { plan, template } = analysis;
  const section = plan.sectionAt(offset);
  const field = section?.fields.find(({ span }) => span.contains(offset));
  if (!section || !field) return undefined;
  const lines: string[] = [];
  if (field.value?.span.contains(offset) === true) {
    const meaning = meaningOf(field.value.text, plan.vocabulary);
    if (meaning !== undefined) lines.push(`**${escape(squeeze(field.value.text))}**: ${meaning}.`);
  }
  const wanted = wantedFor(analysis, section);
  const model = wanted && wantedField(wanted, field);
  if (template && wanted && model) {
    lines.push(
      `${isOptional(wanted) ? 'Optional' : 'Required'} in the template \`${template.template.name}\`.`,
    );
    if (model.value) lines.push(`There: ${escape(squeeze(model.value.raw))}`);
  }
  return lines.length > 0 ? { range: field.span, text: lines.join('\n\n') } : undefined;
}

function onTitle(
  { plan, template, detection, matching }: Analysis,
  offset: number,
  { templates }: Environment,
): HoverText | undefined {
  const title = plan.title;
  if (title?.span.contains(offset) !== true) return undefined;
  const { progress, status } = checklistOf(plan);
  const bound = {
    named: 'named in the document',
    configured: 'named in the configuration',
    match: 'found by its sections',
  };
  const candidates = matching.candidates(templates);
  const own = candidates.find((candidate) => candidate.template === template?.template);
  const lines = template
    ? [
        `Template \`${template.template.name}\` (${bound[template.bound]}), score ${percent(template.score)}.`,
        ...(own ? [`${escape(own.reasons.join('; '))}.`] : []),
      ]
    : [
        'Bound to no template.',
        ...candidates
          .slice(0, 2)
          .map(
            ({ template: { name }, score, reasons }) =>
              `\`${name}\` ${percent(score)}: ${escape(reasons.join('; '))}.`,
          ),
      ];
  if (status !== undefined) lines.push(`Status: ${escape(status)}.`);
  if (progress.total > 0) lines.push(`${progress.done} of ${progress.total} items are done.`);
  if (!template && detection.reasons.length > 0)
    lines.push(`Taken for a plan: ${escape(detection.reasons.join(', '))}.`);
  return { range: title.span, text: lines.join('\n\n') };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function onHeading(analysis: Analysis, offset: number): HoverText | undefined {
  const { plan, template } = analysis;
  const section = plan.sectionAt(offset);
  if (!template || section?.heading?.span.contains(offset) !== true) return undefined;
  const wanted = wantedFor(analysis, section);
  if (!wanted) return undefined;
  const required = isOptional(wanted) ? 'Optional' : 'Required';
  const lines = [
    `${required} in the template \`${template.template.name}\`.`,
    ...guidanceOf(wanted, template.template.plan).map(escape),
    ...contentsOf(wanted),
  ];
  return { range: section.heading.span, text: lines.join('\n\n') };
}

/** What the template has there, by name. */
function contentsOf(wanted: Section): string[] {
  const fields = wanted.fields
    .map(({ label, name }) => (label.length > 0 ? name : ''))
    .filter((name) => name !== '');
  const sections = wanted.children.map(({ title }) => title);
  return [
    ...(fields.length > 0 ? [`Fields: ${escape(fields.join(', '))}.`] : []),
    ...(sections.length > 0 ? [`Sections: ${escape(sections.join(', '))}.`] : []),
  ];
}

/** Words of a plan are words here too, not markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#|~]/g, '\\$&');
}
