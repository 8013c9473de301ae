/** Steps that stop what serves the users, all of it, and start it again later. */
import { walkItems, type Inline } from '../../plan/blocks.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { stage, tranche } from '../../plan/vocabulary/stages.ts';
import type { Span } from '../../text/span.ts';
import { isInTurn, numbered, spared } from './stopWords.ts';

interface Turn {
  readonly stops: boolean;
  readonly what: string;
  readonly span: Span;
}

/** `Stop billing workers`, `Start the billing workers 21.4`, `Stop Keycloak 21`: the line has nothing else. */
const turn = new RegExp(
  String.raw`${numbered}(stop|shut down|take down|start|bring up)\s+(?:all )?(?:the |our )?((?:[a-z][\w-]* ){0,2}(?:workers|servers|services?|instances|application|app|api|pods|system|backend|portal)|(?!(?:${stage}|${tranche}|part|section|chapter|task)\b)[a-z][\w-]*(?=\s+v?\d))(?:\s+(?:v?\d[\w.]*|again))?\W*(?:\([^()]*\)\W*)?$`,
  'i',
);
const unnoticed = new RegExp(
  String.raw`\b(?:${spared}|backup|export|import|sync\w*|mail|test|staging)\b`,
  'i',
);

/** The first stop of what is started again in a later step. */
export function stoppedAndStarted(plan: Plan): Span | undefined {
  const turns = plan.facts(turnsIn);
  return turns.find(
    ({ stops, what }, index) =>
      stops && turns.slice(index + 1).some((later) => !later.stops && later.what === what),
  )?.span;
}

function turnsIn(section: Section): Turn[] {
  if (!isForward(section) || !section.within('steps') || section.within('staging') || isInTurn(section))
    return [];
  const lines: Inline[] = [
    ...(section.heading ? [section.heading.inline] : []),
    ...[...walkItems(section.blocks)].map(({ item }) => item.inline),
  ];
  return lines.flatMap(({ text, span }) => {
    const match = turn.exec(text);
    const what = (match?.[2] ?? '').toLowerCase();
    return match && !unnoticed.test(what)
      ? [{ stops: !/^(?:start|bring up)/i.test(match[1] ?? ''), what, span }]
      : [];
  });
}
