import type { CheckReport, ReportWriter } from '../report.ts';

/** A `CheckReport`, as `JSON.stringify` would indent it. */
export function jsonWriter(): ReportWriter {
  let opened = false;
  const open = (): string => {
    const start = opened ? ',' : `{\n  "version": ${1 satisfies CheckReport['version']},\n  "files": [`;
    opened = true;
    return start;
  };
  return {
    file: (report) => `${open()}\n    ${indented(report, '    ')}`,
    end: (summary) => `${opened ? '\n  ]' : `${open()}]`},\n  "summary": ${indented(summary, '  ')}\n}\n`,
  };
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${by}`);
}
