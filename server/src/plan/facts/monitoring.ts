import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { cellOf, tablesIn } from './tables.ts';

/** A row of a monitoring schedule: `1-4 hours`, `Every 30 min`, who. */
export interface MonitoringWindow {
  readonly span: Span;
  /** The window's own cell. */
  readonly cell: Span;
  readonly window: string;
  /** Hours from the start; without `to` where it is open. */
  readonly from?: number;
  readonly to?: number;
  /** Hours in the unit it is counted in. */
  readonly scale?: number;
  readonly frequency?: string;
  readonly owner?: string;
}

export function monitoringIn(section: Section): MonitoringWindow[] {
  return section.facts(readMonitoring);
}

const range =
  /^(\d+(?:\.\d+)?)\s*(?:(?:-|–|—|to)\s*(\d+(?:\.\d+)?)|\+)?\s*(m(?:in(?:ute)?s?)?|h(?:ou)?rs?|h|d(?:ays?)?|w(?:eeks?)?)?\b\s*\+?/i;

function readMonitoring(section: Section): MonitoringWindow[] {
  return tablesIn(section).flatMap((table) => {
    if (!table.roles.has('window') || !(table.roles.has('frequency') || table.roles.has('owner'))) return [];
    return table.table.rows.flatMap((row) => {
      const cell = cellOf(table, row, 'window');
      if (!cell) return [];
      const window = squeeze(cell.text);
      const frequency = cellOf(table, row, 'frequency');
      const owner = cellOf(table, row, 'owner');
      return [
        {
          span: row.span,
          cell: cell.span,
          window,
          ...hours(window),
          ...(frequency && { frequency: squeeze(frequency.text) }),
          ...(owner && { owner: squeeze(owner.text) }),
        },
      ];
    });
  });
}

function hours(window: string): Pick<MonitoringWindow, 'from' | 'to' | 'scale'> {
  const match = range.exec(window);
  if (!match) return {};
  const [, from = '', to, unit = 'h'] = match;
  const scale = /^m/i.test(unit) ? 1 / 60 : /^d/i.test(unit) ? 24 : /^w/i.test(unit) ? 168 : 1;
  return { from: Number(from) * scale, ...(to !== undefined && { to: Number(to) * scale }), scale };
}
