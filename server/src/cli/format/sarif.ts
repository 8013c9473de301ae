import { rules } from '../../rules/index.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import { configurationCode } from '../../settings.ts';
import type { FileReport, ProblemReport, Range, ReportWriter } from '../report.ts';

const levelOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const configuration: Pick<Rule, 'name' | 'description' | 'rationale' | 'severity' | 'level'> = {
  name: configurationCode,
  description: 'Something in the configuration that cannot be read.',
  rationale:
    'It is left out, and the rest of the configuration holds: plans may be checked by other rules than meant.',
  severity: 'error',
  level: 'essential',
};

/** SARIF 2.1.0, for code scanning: one piece, at the end. */
export function sarifWriter(version: string): ReportWriter {
  const files: FileReport[] = [];
  return {
    file: (report) => {
      files.push(report);
      return '';
    },
    end: () => write(files, version),
  };
}

function write(files: readonly FileReport[], version: string): string {
  const indexOf = new Map([...rules, configuration].map(({ name }, index) => [name, index]));
  const results = files.flatMap(({ path, problems }) =>
    problems.map((problem) => {
      const artifactLocation = { uri: uriOf(path) };
      const location = (range: Range): object => ({
        physicalLocation: { artifactLocation, region: regionOf(range) },
      });
      const ruleIndex = indexOf.get(problem.rule);
      return {
        ruleId: problem.rule,
        ...(ruleIndex !== undefined && { ruleIndex }),
        level: levelOf[problem.severity],
        message: { text: problem.message },
        locations: [location(problem.range)],
        ...(problem.related && {
          relatedLocations: problem.related.map(({ message, range }) => ({
            ...location(range),
            message: { text: message },
          })),
        }),
        ...(problem.fixes.length > 0 && { fixes: problem.fixes.map((fix) => fixOf(fix, artifactLocation)) }),
      };
    }),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'deployment-plan',
            semanticVersion: version,
            rules: [...rules, configuration].map(({ name, description, rationale, severity, level }) => ({
              id: name,
              shortDescription: { text: description },
              // What ships has no explanations; the page at the address has.
              ...(rationale !== '' && { help: { text: rationale, markdown: rationale } }),
              defaultConfiguration: { level: levelOf[severity] },
              properties: { level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function fixOf({ title, edits }: ProblemReport['fixes'][number], artifactLocation: object): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** One-based; the end column is the one behind the last character. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
