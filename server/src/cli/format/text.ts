import { styleText } from 'node:util';
import type { Severity } from '../../rules/rule.ts';
import type { ProblemReport, ReportWriter, Summary } from '../report.ts';

type Style = Parameters<typeof styleText>[0];

const colourOf: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

/** For people: each file with its problems, then what it comes to. */
export function textWriter(colours: boolean): ReportWriter {
  const paint = (style: Style, text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  let fixable = 0;
  return {
    file({ path, problems }) {
      if (problems.length === 0) return '';
      fixable += problems.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
      const places = problems.map(placeOf);
      const wide = Math.max(...places.map(({ length }) => length));
      const rows = problems.map(({ severity, message, rule }, index) => {
        const place = (places[index] ?? '').padStart(wide);
        return `  ${paint('dim', place)}  ${paint(colourOf[severity], severity.padEnd(7))}  ${message}  ${paint('dim', rule)}\n`;
      });
      return `${paint('underline', path)}\n${rows.join('')}\n`;
    },
    end(summary) {
      const { text, style } = tally(summary, fixable);
      return `${style ? paint(style, text) : text}\n`;
    },
  };
}

function tally(summary: Summary, fixable: number): { text: string; style?: Style } {
  const total = summary.errors + summary.warnings + summary.infos + summary.hints;
  const checked = summary.files === 0 ? 'no plans found' : `${counted(summary.files, 'file')} checked`;
  if (total === 0) return { text: `${checked}${summary.files === 0 ? '' : ', no problems'}` };
  const kinds = [
    counted(summary.errors, 'error'),
    counted(summary.warnings, 'warning'),
    counted(summary.infos, 'info'),
    counted(summary.hints, 'hint'),
  ].filter((text) => !text.startsWith('0 '));
  const offer = fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`;
  return {
    text: `${counted(total, 'problem')} (${kinds.join(', ')}), ${checked}${offer}`,
    style: summary.errors > 0 ? ['bold', 'red'] : 'bold',
  };
}

/** One-based, as editors show it. */
function placeOf({ range }: ProblemReport): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
