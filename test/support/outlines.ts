import { differences, type Difference } from '../../server/src/convert/compare.ts';
import { outlineOf, type Outline } from '../../server/src/convert/outline.ts';
import { Plan, type Format } from '../../server/src/plan/plan.ts';
import { readDocument } from '../../server/src/syntax/read.ts';
import { builtInEnvironment } from './plans.ts';

const { vocabulary } = builtInEnvironment();

export function readPlan(text: string, format: Format): Plan {
  return new Plan(readDocument(text, format), vocabulary);
}

export function readOutline(text: string, format: Format): Outline {
  return outlineOf(readPlan(text, format));
}

/** What two texts say differently, shown so that it can be read. */
export function shownDifferences(a: Outline, b: Outline): string[] {
  return differences(a, b).map(show);
}

function show(difference: Difference): string {
  switch (difference.kind) {
    case 'title':
      return `title ${JSON.stringify([difference.here, difference.there])}`;
    case 'items':
      return `in ${JSON.stringify(difference.part.title)}: ${JSON.stringify([difference.here, difference.there])}`;
    case 'extra':
      return `too much: ${JSON.stringify(difference.part.title)}`;
    case 'missing':
      return `missing: ${JSON.stringify(difference.other.title)}`;
  }
}
