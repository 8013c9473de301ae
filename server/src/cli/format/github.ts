import type { Severity } from '../../rules/rule.ts';
import type { ReportWriter } from '../report.ts';

const commandOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function gitHubWriter(): ReportWriter {
  return {
    file: ({ path, problems }) =>
      problems
        .map(({ rule, severity, message, range: { start, end } }) => {
          const place = { file: path, line: start.line + 1, endLine: end.line + 1 };
          // Columns count only within one line.
          const columns =
            start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
          const properties = Object.entries({ ...place, ...columns, title: rule });
          const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
          return `::${commandOf[severity]} ${written.join(',')}::${escapeData(message)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
