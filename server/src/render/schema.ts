import { defaultSchema, type Options } from 'rehype-sanitize';

const attributes = defaultSchema.attributes ?? {};

/** What may be in the HTML of a plan: what code hosts allow, and our own marks. */
export const schema: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark'],
  attributes: {
    ...attributes,
    '*': [...(attributes['*'] ?? []), 'dataLine'],
    input: ['dataItem', 'ariaLabel', 'checked', ['disabled', true], ['type', 'checkbox']],
    mark: [['className', 'blank', 'choice']],
    p: [['className', 'note', 'field']],
    section: [...(attributes['section'] ?? []), 'ariaLabel'],
  },
  // The only ids are those that we make, and they are prefixed.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  required: { input: { type: 'checkbox' } },
};
