/** Steps that stop what serves the users, all of it, and start it again later. */
import { walkItems, type Inline } from '../../plan/blocks.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { isInTurn } from './serviceStops.ts';

interface Turn {
  readonly stops: boolean;
  readonly what: string;
  readonly span: Span;
}

/** `Stop billing workers`, `Start the billing workers 21.4`, `Stop Keycloak 21`: the line has nothing else. */
const turn =
  /^\W*(?:(?:(?:step|stage|phase) )?\d[\d.]*\W+)?(stop|shut down|take down|start|bring up)\s+(?:all )?(?:the |our )?((?:[a-z][\w-]* ){0,2}(?:workers|servers|services?|instances|application|app|api|pods|system|backend|portal)|(?!(?:step|stage|phase|part|wave|section|chapter|task)\b)[a-z][\w-]*(?=\s+v?\d))(?:\s+(?:v?\d[\w.]*|again))?\W*(?:\([^()]*\)\W*)?$/i;
/** What may stop without anybody noticing, or in its turn. */
const spared =
  /\b(?:old|previous|legacy|blue|green|canary|idle|standby|secondary|backup|monitoring|export|import|reporting|sync\w*|batch|cron|mail|test|staging)\b/i;

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
    return match && !spared.test(what)
      ? [{ stops: !/^(?:start|bring up)/i.test(match[1] ?? ''), what, span }]
      : [];
  });
}
