/** What a check found, in the shape that the JSON output shows: lines and characters are zero-based UTF-16. */
import type { Analysis, Problem } from '../analyze.ts';
import type { Severity } from '../rules/rule.ts';
import { configurationCode, type SettingsProblem } from '../settings.ts';
import { Lines, type Position } from '../text/lines.ts';
import type { Range as Offsets } from '../text/span.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ProblemReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fixes: readonly FixReport[];
  readonly related?: readonly { readonly message: string; readonly range: Range }[];
}

export interface FixReport {
  readonly title: string;
  /** `--fix` applies it. */
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface FileReport {
  readonly path: string;
  readonly detected: boolean;
  readonly format: 'markdown' | 'yaml';
  readonly template: { readonly name: string; readonly score: number; readonly bound: string } | null;
  readonly status: string | null;
  readonly problems: readonly ProblemReport[];
}

export interface Summary {
  readonly files: number;
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export interface CheckReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

/** Takes all places out of an analysis, which then need not be kept. */
export function reportFile(
  path: string,
  { document, detection, template, plan, problems }: Analysis,
): FileReport {
  const lines = new Lines(document.text);
  return {
    path,
    detected: detection.detected,
    format: document.format,
    template: template
      ? { name: template.template.name, score: template.score, bound: template.bound }
      : null,
    status: plan.status ?? null,
    problems: problems.map((problem) => reportProblem(problem, lines)),
  };
}

/** What is wrong in a configuration file. */
export function reportConfiguration(
  path: string,
  text: string,
  problems: readonly SettingsProblem[],
): FileReport {
  const lines = new Lines(text);
  return {
    path,
    detected: false,
    format: 'yaml',
    template: null,
    status: null,
    problems: problems.map(({ message, range }) => ({
      rule: configurationCode,
      severity: 'error',
      message,
      range: rangeOf(range, lines),
      fixes: [],
    })),
  };
}

function reportProblem(
  { rule, severity, message, span, fixes, related }: Problem,
  lines: Lines,
): ProblemReport {
  return {
    rule,
    severity,
    message,
    range: rangeOf(span, lines),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ range: rangeOf(edit.range, lines), newText: edit.newText })),
    })),
    ...(related.length > 0 && {
      related: related.map((other) => ({ message: other.message, range: rangeOf(other.span, lines) })),
    }),
  };
}

export function rangeOf({ start, end }: Offsets, lines: Lines): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** Counts files as they come. */
export class Tally {
  readonly #counts = { files: 0, plans: 0, error: 0, warning: 0, info: 0, hint: 0 };

  add({ detected, problems }: FileReport): void {
    this.#counts.files++;
    if (detected) this.#counts.plans++;
    for (const { severity } of problems) this.#counts[severity]++;
  }

  get summary(): Summary {
    const { files, plans, error, warning, info, hint } = this.#counts;
    return { files, plans, errors: error, warnings: warning, infos: info, hints: hint };
  }
}

/** Writes a report piece by piece, in the order of the files. */
export interface ReportWriter {
  file(report: FileReport): string;
  end(summary: Summary): string;
}
