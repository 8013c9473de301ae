import { checklistIn, countItems } from '../plan/facts/checklists/checklists.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { analyzeFile } from './analysing.ts';
import { InputError } from './input.ts';
import type { Command } from './terminal.ts';
import { oneOf, outputFormats, readArguments } from './usage.ts';
import { findInputs, openWorkspace } from './workspace.ts';

interface Count {
  readonly done: number;
  readonly total: number;
}

/** A section with checklist items in it or below it. */
export interface SectionProgress extends Count {
  readonly title: string;
  readonly sections: readonly SectionProgress[];
}

interface PlanProgress extends Count {
  readonly path: string;
  readonly title: string;
  readonly status: string | null;
  readonly sections: readonly SectionProgress[];
}

export const progress: Command = {
  usage: `deployment-plan progress [PATH…]

Counts what is done in the checklists of plans, by section. Without a path: the plans of the working folder.

  --format FORMAT  text, json (text)
  --config FILE    this configuration instead of the nearest .deployment-plan.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      config: { type: 'string' },
    });
    const format = oneOf('format', values.format, outputFormats) ?? 'text';
    const environments = await openWorkspace(terminal, values.config);
    const failed: string[] = [];
    const fail = (name: string, error: InputError): void => {
      failed.push(name);
      terminal.stderr(`deployment-plan: ${name} ${error.message}\n`);
    };
    const plans: PlanProgress[] = [];
    for (const input of await findInputs(positionals.length > 0 ? positionals : ['.'], terminal, fail)) {
      try {
        const { plan, detection } = await analyzeFile(input.file, environments, false);
        if (input.named || detection.detected) plans.push({ path: input.path, ...progressOf(plan) });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        if (input.named) fail(input.path, error);
      }
    }
    terminal.stdout(
      format === 'json'
        ? `${JSON.stringify({ version: 1, plans }, null, 2)}\n`
        : plans.map(formatPlan).join('\n'),
    );
    return failed.length > 0 ? 2 : 0;
  },
};

function progressOf(plan: Plan): Omit<PlanProgress, 'path'> {
  const sections = plan.roots.flatMap(sectionProgress);
  return { title: plan.titleText, status: plan.status ?? null, ...sum(sections), sections };
}

function sectionProgress(section: Section): SectionProgress[] {
  const sections = section.children.flatMap(sectionProgress);
  const count = sum([countItems(section.facts(checklistIn)), ...sections]);
  return count.total > 0 ? [{ title: section.title, ...count, sections }] : [];
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce<Count>(
    (all, { done, total }) => ({ done: all.done + done, total: all.total + total }),
    { done: 0, total: 0 },
  );
}

function formatPlan({ path, title, status, done, total, sections }: PlanProgress): string {
  const head = `${path}: ${[title, status].filter(Boolean).join(', ')}\n${formatCount({ done, total })}  all\n`;
  const rows = (inner: readonly SectionProgress[], indent: string): string =>
    inner
      .map(
        (section) =>
          `${formatCount(section)}  ${indent}${section.title || '(before the first heading)'}\n${rows(section.sections, `${indent}  `)}`,
      )
      .join('');
  return head + rows(sections, '');
}

function formatCount({ done, total }: Count): string {
  const share = total === 0 ? '–' : `${Math.floor((done / total) * 100)} %`;
  return `  ${`${done}/${total}`.padStart(9)}  ${share.padStart(5)}`;
}
