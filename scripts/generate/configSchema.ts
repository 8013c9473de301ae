import type { Rule } from '../../server/src/rules/rule.ts';
import { levels, severities, type Settings } from '../../server/src/settings.ts';
import {
  sectionNames,
  statusNames,
  type VocabularySettings,
} from '../../server/src/plan/vocabulary/index.ts';
import { riskLevels } from '../../server/src/plan/vocabulary/riskLevels.ts';

const texts = { type: 'array', items: { type: 'string' } };
const globs = { ...texts, items: { type: 'string', minLength: 1 } };

/** The same properties for every level, and no others. */
function byRiskLevel(value: object): object {
  const properties = Object.fromEntries(riskLevels.map((level) => [level, value]));
  return { type: 'object', properties, additionalProperties: false };
}

const vocabulary: Record<keyof VocabularySettings, object> = {
  statuses: {
    description: 'Words of yours for a status, each with the status that it means.',
    type: 'object',
    additionalProperties: { enum: Object.keys(statusNames) },
  },
  strategies: { ...texts, description: 'Deployment strategies of your own.' },
  environments: { ...texts, description: 'The names of your environments.' },
  sections: {
    description: 'More names for a kind of section.',
    type: 'object',
    properties: Object.fromEntries(Object.keys(sectionNames).map((kind) => [kind, texts])),
    additionalProperties: false,
  },
};

/** The JSON schema of `.deployment-plan.yaml`. Every setting must be here, or this does not compile. */
export function configSchema(rules: readonly Rule[]): object {
  const properties: Record<keyof Settings, object> = {
    level: {
      description: 'Which rules run: essential, standard (those of the template too) or strict (all).',
      enum: levels,
      default: 'standard',
    },
    rules: {
      description: 'The severity of single rules, whatever the plan’s status.',
      type: 'object',
      properties: Object.fromEntries(
        rules.map(({ name, description }) => [name, { description, $ref: '#/$defs/severity' }]),
      ),
      additionalProperties: false,
    },
    include: {
      ...globs,
      description: 'Globs, relative to this file, of documents that are plans whatever they look like.',
    },
    exclude: { ...globs, description: 'Globs, relative to this file, of documents that are left alone.' },
    templates: {
      description:
        'Globs to the template of the documents they name: its name, or its path relative to this file.',
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
    },
    vocabulary: {
      description: 'Words that your plans use.',
      type: 'object',
      properties: vocabulary,
      additionalProperties: false,
    },
    references: {
      description: 'Prefixes of ids to globs of the files that answer them; {id} stands for the id.',
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
    },
    riskMatrix: {
      description:
        'The level that a probability (outer key) and an impact (inner key) come to, where yours differs.',
      ...byRiskLevel(byRiskLevel({ enum: riskLevels })),
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of Deployment Plan',
    type: 'object',
    properties,
    additionalProperties: false,
    $defs: { severity: { enum: [...severities, false] } },
  };
}
