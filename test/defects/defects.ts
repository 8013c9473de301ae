/** Small edits of good plans: defects that must be reported, and look-alikes that must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, createEnvironment } from '../../server/src/analyze.ts';
import { convert } from '../../server/src/convert/convert.ts';
import { defaultSettings, type SettingsLevel } from '../../server/src/settings.ts';

export interface Options {
  /** Text of the line, or of one of the lines, on which the finding must be; the edited lines where left out. */
  readonly at?: string | readonly string[];
  /** What is replaced reaches up to this text, and leaves it. */
  readonly until?: string;
  /** Further edits that the case needs, the status for instance. */
  readonly and?: readonly (readonly [find: string, replace: string])[];
  /** Rules that the same slip breaks as well, and rightly. */
  readonly also?: readonly string[];
  readonly level?: SettingsLevel;
  /** Other plans of the workspace by their path from the root. */
  readonly files?: Readonly<Record<string, string>>;
  readonly now?: string;
}

/** The plan, the exact text to replace, what replaces it, and where the finding must be. */
export type Edit<Name extends string = string> = readonly [
  plan: Name,
  find: string,
  replace: string,
  options?: string | readonly string[] | Options,
];

export interface Case {
  /** The rule that must report it; none for a look-alike. */
  readonly rule: string | undefined;
  readonly plans: PlanSet;
  readonly plan: string;
  readonly find: string;
  readonly replace: string;
  readonly options: Options;
}

/** Good plans that are harmed, and what lies around them in their workspace. */
export class PlanSet<Name extends string = string> {
  /** Where the plans lie; its defects stand beside it. */
  readonly folder: string;
  readonly names: readonly Name[];
  readonly files: Readonly<Record<string, string>>;
  readonly surroundings: Readonly<Record<string, string>>;
  readonly #texts: ReadonlyMap<string, string>;

  /** The plans lie in `folder`; the surroundings are given by their path from the root, with their text. */
  constructor(
    folder: string,
    files: Readonly<Record<Name, string>>,
    surroundings: Readonly<Record<string, string>>,
  ) {
    this.folder = folder;
    this.names = Object.keys(files) as Name[];
    this.files = files;
    this.surroundings = surroundings;
    this.#texts = new Map(
      this.names.map((name) => [name, readFileSync(path.join(folder, files[name]), 'utf8')]),
    );
  }

  textOf(plan: string): string {
    return this.#texts.get(plan) ?? '';
  }

  /** The text of a plan from one passage up to another, or to its end. */
  part(plan: Name, from: string, to?: string): string {
    const text = this.textOf(plan);
    const start = text.indexOf(from);
    const stop = to === undefined ? text.length : text.indexOf(to, start + 1);
    assert(start >= 0 && stop > start, `${plan} has ${from}`);
    return text.slice(start, stop);
  }

  /** A plan of the set as the YAML that it might have been generated from. */
  inYaml(plan: Name): string {
    const document = {
      text: this.textOf(plan),
      format: 'markdown',
      fileName: this.files[plan] ?? plan,
      forced: true,
    } as const;
    return convert(analyze(document, createEnvironment(defaultSettings, [])).plan, 'yaml');
  }
}

/** A plan that others may point at. */
export function short(title: string, fields: string): string {
  return `# Deployment Plan: ${title}\n\n${fields}\n\n## Rollback\n\nNone.\n`;
}

/** The ways to write cases about a set of plans. */
export function casesOf<Name extends string>(
  plans: PlanSet<Name>,
): {
  /** The defects that one rule must find. */
  defects: (rule: string, ...edits: readonly Edit<Name>[]) => Case[];
  harmless: (...edits: readonly Edit<Name>[]) => Case[];
  part: PlanSet<Name>['part'];
  inYaml: PlanSet<Name>['inYaml'];
} {
  const caseOf = ([plan, find, replace, options = {}]: Edit<Name>, rule: string | undefined): Case => {
    const given = typeof options === 'string' || isList(options) ? { at: options } : options;
    return { rule, plans, plan, find, replace, options: given };
  };
  return {
    defects: (rule, ...edits) => edits.map((edit) => caseOf(edit, rule)),
    harmless: (...edits) => edits.map((edit) => caseOf(edit, undefined)),
    part: (...given) => plans.part(...given),
    inYaml: (plan) => plans.inYaml(plan),
  };
}

function isList(options: readonly string[] | Options): options is readonly string[] {
  return Array.isArray(options);
}

export const firstPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    canary: 'DP-301-quote-service-canary.md',
    migration: 'DP-302-orders-migration.md',
    cutover: 'payroll-cutover.md',
    flag: 'instant-refunds-flag.md',
    yaml: 'DP-305-search-index.deployment-plan.yaml',
  },
  {
    'plans/DP-290-price-database.md':
      '# Deployment Plan: DP-290 Price database\n\n**Status:** Complete\n\n**Blocks:** DP-301, DP-305\n\n## Rollback\n\nNone.\n',
    'plans/DP-310-partner-api.md':
      '# Deployment Plan: DP-310 Partner API\n\n**Status:** Planned\n\n**Blocked By:** DP-301\n\n## Rollback\n\nNone.\n',
    'plans/DP-340-drop-old-totals.md':
      '# Deployment Plan: DP-340 Drop old totals\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
    'plans/docs/rehearsal.md': '# Rehearsal\n',
    'plans/help/instant-refunds.md': '# Instant refunds\n',
    'docs/cache-design.md': '# Cache design\n',
    'docs/ledger-schema.md': '# Ledger schema\n',
    'docs/down-scripts.md': '# Down scripts\n\n## Order\n',
    'docs/bank-file-format.md': '# Bank file format\n',
    'stories/US-204-order-totals.md': '# US-204: Order totals\n',
  },
);
export const { defects, harmless } = casesOf(firstPlans);

/** Longer than a title needs. */
const titleLength = 90;

export function titleOf({ plan, find, replace, options }: Case): string {
  const short = (text: string): string => {
    const oneLine = text.replace(/\s+/g, ' ').trim();
    return oneLine.length > titleLength ? `${oneLine.slice(0, titleLength)}…` : oneLine;
  };
  const until = options.until === undefined ? '' : ` … ${short(options.until)}`;
  return `${plan}: ${JSON.stringify(short(find) + until)} → ${JSON.stringify(short(replace))}`;
}

/** A plan after the edits of a case, with the range that the first of them put there. */
export function edited({ plans, plan, find, replace, options }: Case): {
  text: string;
  start: number;
  end: number;
} {
  let text = plans.textOf(plan);
  for (const [from, to] of options.and ?? []) text = replaceOnce(text, from, from.length, to).text;
  const start = text.indexOf(find);
  assert(start >= 0, `the plan ${plan} has no ${JSON.stringify(find)}`);
  const stop = options.until === undefined ? start + find.length : text.indexOf(options.until, start + 1);
  assert(
    stop > start,
    `the plan ${plan} has no ${JSON.stringify(options.until)} after ${JSON.stringify(find)}`,
  );
  return replaceOnce(text, find, stop - start, replace);
}

function replaceOnce(
  text: string,
  find: string,
  length: number,
  replace: string,
): { text: string; start: number; end: number } {
  const start = text.indexOf(find);
  assert(start >= 0, `the plan has no ${JSON.stringify(find)}`);
  assert(!text.includes(find, start + 1), `the plan has ${JSON.stringify(find)} more than once`);
  return {
    text: text.slice(0, start) + replace + text.slice(start + length),
    start,
    end: start + replace.length,
  };
}
