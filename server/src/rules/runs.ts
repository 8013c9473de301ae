import type { Plan } from '../plan/plan.ts';
import { hold, type Reads, type Recorder } from '../plan/reads.ts';
import type { BoundTemplate, SectionMatch } from '../template/template.ts';
import { Span, type Range } from '../text/span.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

interface Run {
  readonly findings: readonly Finding[];
  readonly reads: Reads;
}

/** What each rule found in a version of a document, and what it looked at. */
export class Runs {
  readonly #runs = new Map<Rule, Run>();
  readonly #former: ReadonlyMap<Rule, Run>;
  /** How many rules had to be run. */
  count = 0;

  /** `former` are those of the document's last version, in the same environment. */
  constructor(former?: Runs) {
    this.#former = former ? former.#runs : new Map<Rule, Run>();
  }

  /** What the rule finds; it runs only where what it looked at last time has changed. */
  findings(rule: Rule, plan: Plan, context: RuleContext): readonly Finding[] {
    const former = this.#former.get(rule);
    let run = former;
    if (!former || !former.findings.every(movesAlong) || !hold(former.reads, plan, context)) {
      const { result, reads } = plan.recorder.watch(() => [...rule.check(plan, context)]);
      run = { findings: result, reads };
      this.count++;
    }
    if (run) this.#runs.set(rule, run);
    return run ? run.findings : [];
  }
}

/** Whether all places of a finding move when the text before them grows. */
function movesAlong({ span, fixes = [], related = [] }: Finding): boolean {
  return (
    moves(span) &&
    related.every((other) => moves(other.span)) &&
    fixes.every(({ edits }) => edits.every(({ range }) => moves(range)))
  );
}

function moves(range: Range): boolean {
  return range instanceof Span;
}

/** The context for a rule, whose reading of what changes from one time to the next is noted. */
export function watched(given: RuleContext, recorder: Recorder): RuleContext {
  const note = (
    what: keyof RuleContext | keyof BoundTemplate,
    isSame: (context: RuleContext) => boolean,
  ): void => recorder.note(what, (_, context) => isSame(context as RuleContext));
  const { template, now } = given;
  const bound = template && {
    ...template,
    get matches() {
      note('matches', (context) => sameMatches(context.template?.matches ?? [], template.matches));
      return template.matches;
    },
  };
  return {
    ...given,
    get isTemplate() {
      note('isTemplate', (context) => context.isTemplate === given.isTemplate);
      return given.isTemplate;
    },
    get template() {
      note('template', (context) => context.template?.template === template?.template);
      return bound;
    },
    // What other plans say is told by whoever asks them.
    get neighbours() {
      recorder.noteAll();
      return given.neighbours;
    },
    // Plans know days and hours.
    get now() {
      note('now', (context) => minuteOf(context.now) === minuteOf(now));
      return now;
    },
  };
}

function sameMatches(some: readonly SectionMatch[], others: readonly SectionMatch[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ wanted, found }, index) => wanted === others[index]?.wanted && found === others[index].found,
    )
  );
}

function minuteOf(time: number | undefined): number | undefined {
  return time === undefined ? undefined : Math.floor(time / 60_000);
}
