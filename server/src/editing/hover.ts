/** What the editor shows about the words under the pointer. */
import type { Analysis, Environment } from '../analyze.ts';
import type { Field } from '../plan/blocks.ts';
import { describeBlank, typedBlanksIn } from '../plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import type { Section } from '../plan/section.ts';
import { lineEndOf, lineStartOf } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { squeeze } from '../text/words.ts';
import { checklistOf } from './checklist.ts';
import { directiveNameAt } from './directives.ts';
import { meaningOf } from './meanings.ts';
import { occurrencesOf, placeholderAt } from './rename.ts';
import { fieldGuidance, guidanceOf, wantedField, wantedFor } from './templateMatch.ts';
import { keysAt, shapeOf } from './yamlKeysAt.ts';

export interface HoverText {
  readonly range: Range;
  /** Markdown. */
  readonly text: string;
}

type Source = (analysis: Analysis, offset: number, environment: Environment) => HoverText | undefined;

/** From the words themselves out to the section around them: the nearest has the say. */
const sources: readonly Source[] = [onDirective, onChoice, onPlaceholder, onField, onTitle, onHeading, onKey];

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
  const typed = plan.facts(typedBlanksIn).find((blank) => blank.placeholder === placeholder);
  const kind = typed && describeBlank(typed.type);
  const times =
    count === 1
      ? 'It stands here alone.'
      : `It stands ${count} times in this plan; renaming it fills in all of them.`;
  return {
    range: placeholder.span,
    text: `A blank to be filled in${kind === undefined ? '' : ` with ${escape(kind)}`}: **${escape(placeholder.name)}**. ${times}`,
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
      `${wanted.isConditional ? 'Optional' : 'Required'} in the template \`${template.template.name}\`.`,
    );
    lines.push(...fieldGuidance(wanted, model).map(escape));
    if (model.value) lines.push(`There: ${escape(squeeze(model.value.raw))}${expected(wanted, model)}`);
  }
  return lines.length > 0 ? { range: field.span, text: lines.join('\n\n') } : undefined;
}

/** What kind of value the template's blank waits for. */
function expected(wanted: Section, { value }: Field): string {
  const [typed, ...more] = wanted
    .facts(typedBlanksIn)
    .filter(
      ({ placeholder: { span } }) =>
        value !== undefined && value.span.start <= span.start && span.end <= value.span.end,
    );
  const kind = typed && more.length === 0 ? describeBlank(typed.type) : undefined;
  return kind === undefined ? '' : ` (${escape(kind)})`;
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
  const required = wanted.isConditional ? 'Optional' : 'Required';
  const lines = [
    `${required} in the template \`${template.template.name}\`.`,
    ...guidanceOf(wanted, template.template.plan).map(escape),
    ...contentsOf(wanted),
  ];
  return { range: section.heading.span, text: lines.join('\n\n') };
}

/** A key of YAML that is known here. */
function onKey({ plan }: Analysis, offset: number): HoverText | undefined {
  if (plan.format !== 'yaml') return undefined;
  const start = lineStartOf(plan.text, offset);
  const [, before = '', key = ''] =
    /^(\s*(?:-\s+)*["']?)([\w-]+)["']?\s*:(?=\s|$)/.exec(
      plan.text.slice(start, lineEndOf(plan.text, offset)),
    ) ?? [];
  const from = start + before.length;
  if (key === '' || offset < from || offset > from + key.length) return undefined;
  const description = shapeOf(keysAt(plan.text, offset)?.known, key)?.description;
  return description === undefined
    ? undefined
    : { range: { start: from, end: from + key.length }, text: `**${key}**: ${description}` };
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
