import type { Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { cellOf, tablesIn } from './tables.ts';

/** A row of a table of risks. */
export interface Risk {
  readonly span: Span;
  readonly risk: Inline;
  readonly probability?: Inline;
  readonly impact?: Inline;
  readonly mitigation?: Inline;
}

export function risksIn(section: Section): Risk[] {
  return section.facts(readRisks);
}

function readRisks(section: Section): Risk[] {
  return tablesIn(section).flatMap((table) => {
    const { roles } = table;
    if (!roles.has('risk') || !(roles.has('mitigation') || roles.has('impact') || roles.has('probability')))
      return [];
    return table.table.rows.flatMap((row) => {
      const risk = cellOf(table, row, 'risk');
      const probability = cellOf(table, row, 'probability');
      const impact = cellOf(table, row, 'impact');
      const mitigation = cellOf(table, row, 'mitigation');
      if (!risk) return [];
      return [
        {
          span: row.span,
          risk,
          ...(probability && { probability }),
          ...(impact && { impact }),
          ...(mitigation && { mitigation }),
        },
      ];
    });
  });
}
