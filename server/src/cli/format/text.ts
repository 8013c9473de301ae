import { styleText } from 'node:util';
import type { Severity } from '../../rules/rule.ts';
import type { CheckReport, ProblemReport } from '../report.ts';

type Style = Parameters<typeof styleText>[0];

const colourOf: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

/** For people: each file with its problems, then what it comes to. */
export function formatText({ files, summary }: CheckReport, colours: boolean): string {
  const paint = (style: Style, text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const parts = files.flatMap(({ path, problems }) => {
    if (problems.length === 0) return [];
    const places = problems.map(placeOf);
    const wide = Math.max(...places.map(({ length }) => length));
    const rows = problems.map(({ severity, message, rule }, index) => {
      const place = (places[index] ?? '').padStart(wide);
      return `  ${paint('dim', place)}  ${paint(colourOf[severity], severity.padEnd(7))}  ${message}  ${paint('dim', rule)}\n`;
    });
    return [`${paint('underline', path)}\n${rows.join('')}\n`];
  });
  const total = summary.errors + summary.warnings + summary.infos + summary.hints;
  const checked = summary.files === 0 ? 'no plans found' : `${counted(summary.files, 'file')} checked`;
  if (total === 0) return `${checked}${summary.files === 0 ? '' : ', no problems'}\n`;
  const kinds = [
    counted(summary.errors, 'error'),
    counted(summary.warnings, 'warning'),
    counted(summary.infos, 'info'),
    counted(summary.hints, 'hint'),
  ].filter((text) => !text.startsWith('0 '));
  const fixable = files
    .flatMap(({ problems }) => problems)
    .filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const offer = fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`;
  const tally = `${counted(total, 'problem')} (${kinds.join(', ')}), ${checked}${offer}`;
  return `${parts.join('')}${paint(summary.errors > 0 ? ['bold', 'red'] : 'bold', tally)}\n`;
}

/** One-based, as editors show it. */
function placeOf({ range }: ProblemReport): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
