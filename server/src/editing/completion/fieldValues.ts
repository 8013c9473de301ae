import type { Environment } from '../../analyze.ts';
import { contactsIn } from '../../plan/facts/people/people.ts';
import { blankType } from '../../plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../../plan/facts/placeholders/choices.ts';
import type { Plan } from '../../plan/plan.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { meaningOf, statusLabels, strategyLabels } from '../meanings.ts';
import type { Completion, CompletionSource, Place } from './completion.ts';

const label =
  /^\s*(?:[-*+>]\s+)*(?:\*\*|__)?["']?([\p{L}][^:*|"']{0,60}?)["']?\s*(?:\*\*|__)?\s*:\s?(?:\*\*|__)?\s*["']?(.*)$/u;
const cell = /^\s*\|\s*(?:\*\*)?([^|:*]{1,60}?)(?:\*\*)?:?\s*\|\s*([^|]*)$/;

/** The values of a label that can only have some: status, strategy, risk level, environment, decision, a person. */
export const fieldValues: CompletionSource = (place) => {
  const { before, after, offset, analysis, environment } = place;
  const match = cell.exec(before) ?? label.exec(before);
  if (!match) return undefined;
  const [, name = '', typed = ''] = match;
  const kind = analysis.plan.vocabulary.fields.exact(normalizeName(name));
  const values = offered(place, normalizeName(name), kind, environment);
  if (values.length === 0) return undefined;
  const rest = /^[^|"'\r\n]*/.exec(after)?.[0].replace(/(?:\s|-->)+$/, '') ?? '';
  const space = /:(?:\*\*|__)?$/.test(before) ? ' ' : '';
  const range = { start: offset - typed.length, end: offset + rest.length };
  return values.map((value): Completion => {
    const meaning = meaningOf(value, analysis.plan.vocabulary);
    return {
      label: value,
      kind: 'value',
      range,
      newText: space + value,
      ...(meaning !== undefined && { documentation: meaning }),
    };
  });
};

/** What the template lets one choose from has precedence over what we know. */
function offered(
  { analysis }: Place,
  name: string,
  kind: FieldKind | undefined,
  environment: Environment,
): string[] {
  const { plan, template } = analysis;
  for (const section of template?.template.plan.sections ?? []) {
    const field = section.fields.find((candidate) => candidate.name === name);
    const choice =
      field?.value &&
      choicesIn(section).find(({ span }) => span.start >= field.span.start && span.end <= field.span.end);
    if (choice) return choice.options.map(({ text }) => text);
  }
  const values = kind === undefined ? [] : known(kind, plan.format === 'yaml', environment);
  return values.length === 0 && blankType({ name, form: 'bracket' }) === 'person' ? peopleIn(plan) : values;
}

/** Everybody whom the plan names in its lists of people, once. */
function peopleIn(plan: Plan): string[] {
  const names = plan.facts(contactsIn).flatMap(({ name }) => (name ? [squeeze(name.prose)] : []));
  return [...new Set(names)].filter((name) => /^\p{L}[^[\]{}<>]+$/u.test(name));
}

function known(kind: FieldKind, lower: boolean, { settings, vocabulary }: Environment): string[] {
  const written = (values: readonly string[]): string[] =>
    lower ? values.map((value) => value.toLowerCase()) : [...values];
  switch (kind) {
    case 'status':
      return written(Object.values(statusLabels));
    case 'strategy':
      return [...written(Object.values(strategyLabels)), ...(settings.vocabulary.strategies ?? [])];
    case 'risk':
      return written(['Low', 'Medium', 'High', 'Critical']);
    case 'environment':
      return vocabulary.environments.length > 0
        ? [...vocabulary.environments]
        : written(['Development', 'Staging', 'Production']);
    case 'decision':
      return ['GO', 'NO-GO', 'DEFER'];
    default:
      return [];
  }
}
