import path from 'node:path';
import type { Analysis } from '../analyze.ts';
import { bindingOf } from '../plan/binding.ts';
import type { Block, Field } from '../plan/blocks.ts';
import type { Section } from '../plan/section.ts';
import { uriOf } from '../host/node.ts';
import type { Template } from '../template/template.ts';
import { Lines } from '../text/lines.ts';
import { analyzeFile } from './analysing.ts';
import { facts } from './facts.ts';
import { InputError } from './input.ts';
import { toPlain } from './plain.ts';
import type { Command } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';
import { openWorkspace } from './workspace.ts';

export const inspect: Command = {
  usage: `deployment-plan inspect FILE

Shows a plan as it is read, as JSON: what binds it, its template, fields, sections and facts. Spans are offsets in
UTF-16 units, a byte-order mark not counted; lines are zero-based.

  --config FILE  this configuration instead of the nearest .deployment-plan.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, { config: { type: 'string' } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('inspect takes one file');
    const environments = await openWorkspace(terminal, values.config);
    try {
      const full = path.resolve(terminal.cwd, file);
      const analysis = await analyzeFile(full, environments, true);
      const { environment } = await environments.forDocument(uriOf(full));
      terminal.stdout(`${JSON.stringify(describePlan(analysis, environment.templates), null, 2)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      terminal.stderr(`deployment-plan: ${file} ${error.message}\n`);
      return 2;
    }
  },
};

export function describePlan(
  { document, plan, detection, template, matching }: Analysis,
  templates: readonly Template[] = [],
): object {
  const lines = new Lines(document.text);
  const describeField = (field: Field): object => ({
    name: field.name,
    kind: plan.fieldKind(field) ?? null,
    form: field.form,
    value: toPlain(field.value),
    span: toPlain(field.span),
  });
  const describeSection = (section: Section): object => ({
    title: section.title,
    kind: section.kind ?? null,
    level: section.level,
    line: lines.lineAt(section.span.start),
    span: { start: section.span.start, end: section.end },
    fields: section.fields.map(describeField),
    blocks: section.blocks.map(describeBlock),
    sections: section.children.map(describeSection),
  });
  return {
    version: 1,
    format: plan.format,
    title: toPlain(plan.title),
    id: toPlain(plan.id),
    status: plan.status ?? null,
    binding: toPlain(bindingOf(plan)?.name),
    detection: {
      detected: detection.detected,
      off: detection.off,
      score: detection.score,
      reasons: detection.reasons,
    },
    template: template
      ? {
          name: template.template.name,
          source: template.template.source,
          score: template.score,
          bound: template.bound,
        }
      : null,
    ...(templates.length > 0 && {
      candidates: matching
        .candidates(templates)
        .map(({ template: { name, source }, score, reasons }) => ({ name, source, score, reasons })),
    }),
    header: (plan.sections[0]?.fields ?? []).map(describeField),
    sections: plan.roots.map(describeSection),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, read]) => [
        name,
        plan.sections.flatMap((section) =>
          section.facts(read).map((fact) => ({ section: section.title, ...asObject(toPlain(fact)) })),
        ),
      ]),
    ),
    problems: plan.problems.map(({ message, span }) => ({ message, span: toPlain(span) })),
  };
}

function describeBlock(block: Block): object {
  const span = toPlain(block.span);
  switch (block.kind) {
    case 'list':
      return {
        kind: block.kind,
        span,
        ordered: block.ordered,
        items: block.items.length,
        tasks: block.items.filter(({ task }) => task).length,
      };
    case 'table':
      return {
        kind: block.kind,
        span,
        columns: block.header.cells.map(({ text }) => text.trim()),
        rows: block.rows.length,
      };
    case 'code':
      return { kind: block.kind, span, language: block.language };
    default:
      return { kind: block.kind, span };
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
}
