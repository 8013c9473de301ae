/** The keys of a template in YAML: those that describe it, and those of the sections that a document template lists. */
import type { KeyShape, YamlKeys } from './yamlKeys.ts';

/** Kinds of sections that a document template names. */
const sectionTypes = [
  'text',
  'choice',
  'checklist',
  'numbered-list',
  'bullet-list',
  'table',
  'structured',
  'steps',
  'code',
  'template-text',
  'paragraph',
  'paragraphs',
  'prose',
  'list',
  'ordered-list',
  'code-block',
  'command',
  'commands',
  'field',
  'fields',
  'diagram',
  'mermaid',
  'section',
  'group',
  'timeline',
  'metrics',
  'alerts',
  'reference',
  'references',
  'nested',
  'custom',
] as const;

function text(description: string): KeyShape {
  return { takes: 'text', description };
}

function any(description: string): KeyShape {
  return { takes: 'any', description };
}

function flag(description: string): KeyShape {
  return { takes: 'text', description, offers: ['true', 'false'] };
}

function group(description: string, keys: YamlKeys): KeyShape {
  return { takes: 'any', description, keys };
}

/** The sections that a document template lists; they may hold others. */
export const templateSections: { -readonly [Key in keyof KeyShape]: KeyShape[Key] } = {
  takes: 'entries',
  description: 'The sections of the document, in order; each may hold others.',
};
templateSections.keys = {
  id: text('What the section goes by; no two of a template may share one.'),
  title: text('The heading; without one the section only adds to the one around it.'),
  type: {
    takes: 'text',
    values: sectionTypes,
    description: 'What the section holds: text, a choice, a checklist, a list, a table, a block of code.',
  },
  choices: any('What there is to choose from, for a section of the type `choice`.'),
  items: any('The items of a list or a checklist.'),
  columns: any('The heads of a table.'),
  fields: any('The labels that a section of the type `structured` has, each with a blank behind it.'),
  template: any('The section’s text, with blanks: `{{NAME}}`.'),
  instruction: any(
    'What whoever writes the section should know; shown when the pointer rests on its heading.',
  ),
  elicit: {
    ...any('Whether to ask for the section’s blanks when a document is made.'),
    offers: ['true', 'false'],
  },
  owner: any('Who answers for the section.'),
  editors: any('Who may change the section.'),
  condition: any('When the section is needed; with one it is optional.'),
  optional: flag('Whether a document may leave the section out.'),
  required: flag('Whether a document must have the section; it must unless this says `false`.'),
  repeatable: flag('Whether the section may stand there more than once.'),
  subsections: templateSections,
  sections: templateSections,
  name: text('Another word for `title`.'),
  heading: text('Another word for `title`.'),
  instructions: any('Another word for `instruction`.'),
  description: any('What the section is for.'),
  content: any('Another word for `template`.'),
  options: any('Another word for `choices`.'),
  rows: any('The rows of a table.'),
  examples: any('What the section may look like.'),
  placeholder: any('Another word for `template`.'),
  default: any('Another word for `template`.'),
  level: text('The depth of the heading.'),
  language: text('The language of a block of code.'),
};

const workflow = group('How the document is written.', {
  mode: text('Whether its writer is asked section by section.'),
  elicitation: any('How they are asked.'),
  sequence: any('The order of the work.'),
  steps: any('The steps of the work.'),
});

/** The key `template:` of a plan that serves as a template, and of a document template. */
export const templateKey: KeyShape = group(
  'What describes the template; no part of the plans made from it.',
  {
    id: text('What the template goes by in `deployment-plan: NAME`.'),
    name: text('What the template is called.'),
    description: text('One line for the list of templates.'),
    file: text('The name of the files made from it, with blanks: `DP-{{NUMBER}}.md`.'),
    ask: any('The blanks to ask for when a plan is made, in order.'),
    version: text('The version of the template itself.'),
    output: group('What the document becomes.', {
      format: {
        takes: 'text',
        offers: ['markdown'],
        description: 'What the document is written in: `markdown`.',
      },
      filename: text('Where the document goes, with blanks: `docs/plans/{{NAME}}.md`.'),
      title: text('The document’s title, with blanks.'),
    }),
    workflow,
    sections: templateSections,
    metadata: any('Whatever else there is to know of the template.'),
    title: text('The document’s title, with blanks.'),
    author: any('Who wrote the template.'),
    type: any('What kind of document it is for.'),
  },
);

/** Root keys of a document template that may stand beside `template:`. */
export const besideTemplate: YamlKeys = {
  workflow,
  metadata: any('Whatever else there is to know of the template.'),
  sections: templateSections,
};
