/** What a rule is, and what it finds. */
import type { TokenReader } from '../plan/facts/secrets/tokens.ts';
import type { Neighbours } from '../plan/neighbours.ts';
import type { Format, Plan } from '../plan/plan.ts';
import type { Settings } from '../settings.ts';
import type { BoundTemplate } from '../template/template.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type Level = 'essential' | 'template' | 'strict';

/**
 * How a rule's severity follows the plan's status.
 * - `constant`: never moves (syntax errors, secrets, contradictions);
 * - `blocking`: what cannot be carried out: an error once in progress, silent when all is over;
 * - `planning`: lower in a draft, silent when all is over;
 * - `consistency`: lower in a draft, kept when all is over.
 */
export type Nature = 'constant' | 'blocking' | 'planning' | 'consistency';

/** One way to put a finding right. */
export interface Fix {
  /** What the person chooses, in the imperative. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Safe to apply without looking: the one key, fix-all and `--fix` take it. Choices between values are not. */
  readonly safe: boolean;
}

export interface Finding {
  /** What is wrong, why it matters on the night, what to do; one or two sentences. */
  readonly message: string;
  /** The exact words. */
  readonly span: Range;
  readonly fixes?: readonly Fix[];
  /** The other end of a contradiction. */
  readonly related?: readonly { readonly message: string; readonly span: Range }[];
  /** Rules that tell the same better: where one has spoken in this plan, this finding is left out. */
  readonly unless?: readonly string[];
}

/** What a rule may look at besides the plan. */
export interface RuleContext {
  /** The template that the document is bound to. */
  readonly template: BoundTemplate | undefined;
  /** The document is a template itself. */
  readonly isTemplate: boolean;
  readonly settings: Settings;
  /** The file's name without its folder; empty where it has none. */
  readonly fileName: string;
  /** The plans and files around this one; undefined where the host knows none. */
  readonly neighbours: Neighbours | undefined;
  /** Milliseconds since the epoch, given by the host; undefined where the clock must not matter. */
  readonly now: number | undefined;
  /** Reads the keys and tokens of services; undefined where the host brings no finder along. */
  readonly tokensIn: TokenReader | undefined;
}

/**
 * A document that a rule is tried on. In `invalid`, `⟦…⟧` marks the words to be reported, all of them and no others;
 * the marks are taken out before reading.
 */
export interface Example {
  readonly text: string;
  /** Markdown where it is left out. */
  readonly format?: Format;
  /** What remains after the safe fixes; the rule has nothing to say of it. */
  readonly fixed?: string;
  /** The result of the named fix of the first finding, for fixes that are chosen. */
  readonly chosen?: { readonly title: string; readonly text: string };
  /** A template to bind the document to: a built-in one's name, or a whole one written out. */
  readonly template?: string;
  readonly settings?: Partial<Settings>;
  /** ISO time for rules that look at the clock. */
  readonly now?: string;
  readonly fileName?: string;
  /** Other files of the workspace by their path from the root; plans among them are read. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Rule {
  /** Diagnostic code, file name and documentation page. */
  readonly name: string;
  readonly level: Level;
  /** In a planned document. */
  readonly severity: Severity;
  readonly nature: Nature;
  /** Holds for templates too: a template's blanks are its purpose, its syntax errors are not. */
  readonly forTemplates?: boolean;
  /** One line: what it reports. */
  readonly description: string;
  /** Why it matters and what to do about it; a short paragraph or two of Markdown. */
  readonly rationale: string;
  readonly valid: readonly (string | Example)[];
  readonly invalid: readonly (string | Example)[];
  check(plan: Plan, context: RuleContext): Iterable<Finding>;
}

/** Only gives a rule its type: each rule is one value. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
