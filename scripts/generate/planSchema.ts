import { yamlKeys, type KeyShape, type YamlKeys } from '../../server/src/plan/vocabulary/yamlKeys.ts';
import { templateSections } from '../../server/src/plan/vocabulary/templateKeys.ts';

const single = { type: ['string', 'number', 'boolean', 'null'] };

/**
 * The JSON schema of a YAML plan, and of a template in YAML: what `yaml-schema` holds a plan to. Keys that it does not name
 * are a team's own.
 */
export function planSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Deployment plan',
    description: 'A deployment plan in YAML, or a template for one.',
    ...mapping(yamlKeys),
    $defs: { sections: valueSchema(templateSections, true) },
  };
}

function mapping(keys: YamlKeys): object {
  const properties = Object.entries(keys).map(([name, shape]) => [name, valueSchema(shape)]);
  return { type: 'object', properties: Object.fromEntries(properties) as object };
}

/** The sections of a template hold others: they are written once and referred to. */
function valueSchema(shape: KeyShape, isDefinition = false): object {
  const { takes, keys, values, offers, description } = shape;
  const about = description === undefined ? {} : { description };
  if (shape === templateSections && !isDefinition) return { ...about, $ref: '#/$defs/sections' };
  const choices = values ? { enum: values } : offers ? { examples: offers } : {};
  if (takes === 'text') return { ...about, ...single, ...choices };
  if (takes === 'head') return { ...about, ...choices, type: [...single.type, 'object'] };
  if (!keys) return { ...about, ...choices };
  const entry = mapping(keys);
  if (takes === 'any')
    return { ...about, anyOf: [single, entry, { type: 'array', items: eitherTextOr(entry) }] };
  return {
    ...about,
    anyOf: [
      { type: 'array', items: eitherTextOr(entry) },
      { type: 'object', additionalProperties: true },
      // A blank, or the word that there are none.
      single,
    ],
  };
}

function eitherTextOr(entry: object): object {
  return { anyOf: [single, entry] };
}
