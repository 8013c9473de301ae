/** What needs the whole plan: the card, the people, what it hangs on, its limits. Each stands at the top on its own. */
import type { Analysis } from '../analyze.ts';
import type { ItemGroup } from '../editing/checklist.ts';
import { limitsIn } from '../plan/facts/monitoring/limits.ts';
import { dependenciesIn } from '../plan/facts/references.ts';
import { isOpen } from '../plan/isOpen.ts';
import type { Section } from '../plan/section.ts';
import { planCard } from './card.ts';
import { dependencyGraph } from './charts/dependencies.ts';
import { thresholdsChart } from './charts/thresholds.ts';
import { el, type Markup } from './markup.ts';
import { peopleCards } from './people.ts';
import type { Wording } from './wording.ts';

export interface OverviewPart {
  /** Sections' keys begin with a slash; these do not. */
  readonly key: string;
  readonly html: string;
}

export function overviewOf(
  analysis: Analysis,
  checklist: ItemGroup,
  idOf: (section: Section) => string | undefined,
  wording: Wording,
): OverviewPart[] {
  const { plan, document } = analysis;
  const { say } = wording;
  const name = plan.id?.text ?? (plan.titleText || document.fileName);
  const limits = plan.facts(limitsIn).filter(({ threshold }) => !isOpen(plan, threshold.span));
  const dependencies = plan.facts(dependenciesIn).filter(({ span }) => !isOpen(plan, span));
  const part = (key: string, markup: Markup | undefined): OverviewPart[] =>
    markup ? [{ key, html: markup.markup }] : [];
  return [
    ...part('card', planCard(analysis, checklist, idOf, wording)),
    ...part('people', folding(say('People'), peopleCards(plan, wording))),
    ...part(
      'dependencies',
      folding(say('Dependencies'), dependencyGraph(dependencies, name, document.neighbours, wording)),
    ),
    ...part('thresholds', folding(say('Thresholds'), thresholdsChart(limits, wording))),
  ];
}

/** Something that can be put away. */
function folding(title: string, content: Markup | undefined): Markup | undefined {
  return content && el('details', { open: true }, el('summary', {}, title), content);
}
