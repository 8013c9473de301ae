/** Finds the facts of a plan in a table that lies down: `| Status | Owner | Date |` over one row of values. */
import { normalizeName, squeeze } from '../text/words.ts';
import type { Field } from './blocks.ts';
import { valueIn } from './fieldsOf.ts';
import type { SectionContent } from './section.ts';

const factNames = [
  '(?:plan |deployment |current |change )?status|owner|author|prepared by|lead|release lead',
  'deployment lead',
  '(?:(?:planned|target|deployment|release|change|cutover|go live|start) )?date',
  '(?:change |deployment |maintenance |release )?window|(?:target )?environment',
  '(?:release |target )?version|strategy|deployment strategy|(?:overall )?risk(?: level)?',
  'downtime|expected downtime|approver|change id|ticket',
].join('|');
/** What only the facts of a whole plan are headed by, two of them at least. */
const fact = new RegExp(`^(?:${factNames})$`);

/** What heads rows of many: the history of a document, its parts, steps, people and risks. */
const ofRows =
  /^(?:changes?|description|comments?|notes?|summary of changes|actions?|tasks?|steps?|phases?|stages?|durations?|mitigations?|probability|likelihood|impact|role|responsibilit(?:y|ies)|e ?mail|phone|contact|components?|modules?|artefacts?|artifacts?|from|to|metric|alert|condition|threshold|result|signature|item|#|no|expected|dependency)$/;

/** Where a plan says what it is: its head, or a section of that name right below. */
const head =
  /(?:^|\s)(?:plan|overview|summary|details|metadata|information|facts|header|at a glance|release|change|deployment)$|^(?:plan|release|change|deployment)(?: |$)/;

export function headerRow({ heading, blocks }: SectionContent): Field[] {
  if (heading && heading.level > 1 && (heading.level > 2 || !head.test(heading.name))) return [];
  return blocks.flatMap((block) => {
    const [row, ...more] = block.kind === 'table' ? block.rows : [];
    if (block.kind !== 'table' || !row || more.length > 0 || block.header.cells.length < 3) return [];
    const labels = block.header.cells.map((cell) => ({ cell, name: normalizeName(cell.text) }));
    if (
      labels.filter(({ name }) => fact.test(name)).length < 2 ||
      labels.some(({ cell, name }) => name === '' || ofRows.test(name) || cell.text.length > 40)
    )
      return [];
    return labels.flatMap(({ cell: label, name }, index): Field[] => {
      const cell = row.cells[index];
      if (!cell) return [];
      const value = valueIn(cell, 0, cell.text.length);
      return [
        {
          span: cell.span,
          label: label.span,
          raw: squeeze(label.text),
          name,
          ...(value && { value }),
          form: 'table',
          introduces: [],
        },
      ];
    });
  });
}
