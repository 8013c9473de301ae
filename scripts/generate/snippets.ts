/** Snippets: the small pieces of scripts/generate/snippets/, with choices from the vocabulary, and a section of every kind out of the built-in templates. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createEnvironment } from '../../server/src/analyze.ts';
import { titleSection } from '../../server/src/editing/checklist.ts';
import { statusLabels, strategyLabels } from '../../server/src/editing/meanings.ts';
import { choicesIn } from '../../server/src/plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../../server/src/plan/facts/placeholders/placeholders.ts';
import type { Plan } from '../../server/src/plan/plan.ts';
import type { Section } from '../../server/src/plan/section.ts';
import { metricNames } from '../../server/src/plan/vocabulary/metrics.ts';
import { riskLevels } from '../../server/src/plan/vocabulary/riskLevels.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import type { TemplateFile } from '../../server/src/template/read.ts';

export interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a choice of a piece may name. */
const lists: Readonly<Record<string, readonly string[]>> = {
  STATUSES: Object.values(statusLabels),
  STRATEGIES: Object.values(strategyLabels),
  LEVELS: riskLevels.filter((level) => level !== 'critical').map(capital),
  IMPACTS: riskLevels.map(capital),
  METRICS: Object.values(metricNames)
    .map(([name]) => name)
    .map((name) => (name === 'cpu' ? 'CPU' : capital(name))),
  UNITS: ['%', 'ms', 's', ' requests/s'],
};

/** The snippets of a language by name. */
export async function snippetsOf(
  format: 'markdown' | 'yaml',
  templates: readonly TemplateFile[],
): Promise<Record<string, Snippet>> {
  const source = await readFile(path.join(import.meta.dirname, 'snippets', `${format}.json`), 'utf8');
  const pieces = JSON.parse(source) as Record<string, Snippet>;
  for (const piece of Object.values(pieces)) {
    piece.body = piece.body.map((line) =>
      line.replace(/\|([A-Z]+)\|/g, (written, name: string) =>
        lists[name] ? `|${lists[name].map(asOption).join(',')}|` : written,
      ),
    );
  }
  return { ...pieces, ...sectionSnippets(format, templates) };
}

/** The first template that has a section of a kind lends it; they are asked from the smallest plan to the largest. */
function sectionSnippets(format: Plan['format'], files: readonly TemplateFile[]): Record<string, Snippet> {
  const { templates } = createEnvironment(defaultSettings, files);
  const order = ['story', 'work-item', 'feature', 'release', 'runbook'];
  const sorted = [...templates].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const snippets: Record<string, Snippet> = {};
  for (const { name, plan } of sorted) {
    if (plan.format !== format) continue;
    const title = titleSection(plan);
    for (const section of plan.sections) {
      const { kind } = section;
      if (!section.heading || kind === undefined || section === title) continue;
      if (format === 'yaml' ? section.parent?.heading : section.level > 2) continue;
      const snippet = `Section: ${kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
      snippets[snippet] ??= {
        prefix: `dp-section-${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        description: `${section.title.replace(/^\d+\.\s*/, '')}, as in the template “${name}”`,
        body: bodyOf(section, plan),
      };
    }
  }
  return snippets;
}

/** The text of a section and what is below it, its blanks as tab stops; one that comes again is filled at once. */
function bodyOf(section: Section, plan: Plan): string[] {
  const own = [section, ...section.descendants()];
  const stops = own
    .flatMap((each) => [
      ...placeholdersIn(each).map(({ span, name, shared }) => ({
        span,
        shared: shared ? name : undefined,
        options: undefined,
      })),
      ...choicesIn(each).map(({ span, options }) => ({
        span,
        shared: undefined,
        options: options.map(({ text }) => text),
      })),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const numbers = new Map<string, number>();
  let last = 0;
  let body = '';
  let at = section.span.start;
  for (const { span, shared, options } of stops) {
    if (span.start < at) continue;
    body += asText(plan.text.slice(at, span.start));
    at = span.end;
    const known = shared === undefined ? undefined : numbers.get(shared);
    const number = known ?? ++last;
    if (shared !== undefined) numbers.set(shared, number);
    const written = plan.text.slice(span.start, span.end);
    body += options
      ? `\${${number}|${options.map(asOption).join(',')}|}`
      : `\${${number}:${asText(written).replace(/\}/g, '\\}')}}`;
  }
  body += asText(plan.text.slice(at, section.end));
  return [
    ...body
      .trimEnd()
      .replace(/^(#+ )\d+\.\s+/, '$1')
      .split(/\r\n|\n|\r/),
    '$0',
  ];
}

function asText(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

function asOption(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
