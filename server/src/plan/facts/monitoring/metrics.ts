import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import { walkItems } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { cellOf, tablesIn } from '../tables.ts';
import { findThresholds, type Threshold } from './thresholds.ts';

/** Something that is watched, with its target where one is given. */
export interface Metric {
  readonly span: Span;
  readonly name: string;
  readonly thresholds: readonly Threshold[];
}

export function metricsIn(section: Section): Metric[] {
  return section.facts(readMetrics);
}

function readMetrics(section: Section): Metric[] {
  const labelled = section.fields
    .filter(({ name }) => /^(?:key )?metrics(?: to (?:monitor|watch))?$/.test(name))
    .flatMap(({ introduces }) => introduces);
  const blocks = section.kind === 'metrics' ? section.blocks : labelled;
  const metrics: Metric[] = [];
  for (const { item } of walkItems(blocks)) {
    if (item.blocks.some(({ kind }) => kind === 'list')) continue;
    const text = squeeze(item.inline.text);
    metrics.push({
      span: item.inline.span,
      name: text.split(/[:：]| [<>≤≥] /)[0] ?? text,
      thresholds: findThresholds(item.inline),
    });
  }
  for (const table of tablesIn(section)) {
    if (!table.roles.has('metric')) continue;
    for (const row of table.table.rows) {
      const cell = cellOf(table, row, 'metric');
      if (cell)
        metrics.push({
          span: cell.span,
          name: squeeze(cell.text),
          thresholds: row.cells.flatMap((each) => findThresholds(each, cell.text)),
        });
    }
  }
  return metrics;
}
