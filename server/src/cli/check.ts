import path from 'node:path';
import { analyze, type Analysis, type Document } from '../analyze.ts';
import { fixAll } from '../editing/fixAll.ts';
import { fileOf, nodeHost, uriOf } from '../host/node.ts';
import { levels } from '../settings.ts';
import { formatOf } from '../syntax/read.ts';
import type { DocumentEnvironment, Environments } from '../workspace/environments.ts';
import { needsNeighbours, Surroundings } from '../workspace/surroundings.ts';
import { formatGitHub } from './format/github.ts';
import { formatJson } from './format/json.ts';
import { formatSarif } from './format/sarif.ts';
import { formatText } from './format/text.ts';
import { decode, InputError, readInput, reasonOf, type InputText } from './input.ts';
import { reportConfiguration, reportFile, summarise, type CheckReport, type FileReport } from './report.ts';
import type { Command, ExitStatus, Terminal } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';
import { version } from './version.ts';
import { displayPath, findInputs, openWorkspace, type Input } from './workspace.ts';

const formats = ['text', 'json', 'sarif', 'github'] as const;

const usage = `deployment-plan check [PATH…|-]

Checks plans. Folders are searched for plans (*.md, *.markdown, *.yaml, *.yml); a file that is named is checked
whatever it looks like. Without a path: the working folder. With -: standard input.

  --format FORMAT        ${formats.join(', ')} (text)
  --level LEVEL          ${levels.join(', ')}: wins over the configuration
  --fix                  put right what can be put right safely, in the files
  --max-warnings N       more warnings than N count as findings
  --config FILE          this configuration instead of the nearest .deployment-plan.yaml
  --now TIME             take this ISO time for the present
  --stdin-filename NAME  the name of standard input: its ending tells the format, its folder the configuration

What is wrong in a configuration is reported as an error of that file, once; the rest of it holds.

Status: 0 no error, 1 findings, 2 wrong use or an unreadable input.
`;

export const check: Command = {
  usage,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      level: { type: 'string' },
      fix: { type: 'boolean' },
      'max-warnings': { type: 'string' },
      config: { type: 'string' },
      now: { type: 'string' },
      'stdin-filename': { type: 'string' },
    });
    const format = oneOf('format', values.format, formats) ?? 'text';
    const level = oneOf('level', values.level, levels);
    const maxWarnings = readCount('max-warnings', values['max-warnings']);
    const now = readTime(values.now) ?? terminal.now();
    if (values.fix && positionals.includes('-'))
      throw new UsageError('--fix writes files; it cannot fix standard input');

    const environments = await openWorkspace(terminal, values.config, level && { level });
    const checker = new Checker(environments, terminal, now, values.fix === true);
    for (const input of await findInputs(
      positionals.length > 0 ? positionals.filter((each) => each !== '-') : ['.'],
      terminal,
      (wanted, error) => checker.fail(wanted, error),
    )) {
      await checker.checkFile(input);
    }
    if (positionals.includes('-')) await checker.checkStdin(values['stdin-filename']);

    const report = summarise(checker.files);
    terminal.stdout(write(report, format, terminal.colours));
    return worst(checker.failed, report, maxWarnings);
  },
};

/** Checks one document after the other and gathers what is found. */
class Checker {
  readonly files: FileReport[] = [];
  failed = false;
  readonly #environments: Environments;
  readonly #surroundings: Surroundings;
  readonly #terminal: Terminal;
  readonly #now: number;
  readonly #fix: boolean;
  readonly #complained = new Set<string>();

  constructor(environments: Environments, terminal: Terminal, now: number, fix: boolean) {
    this.#environments = environments;
    this.#surroundings = new Surroundings(nodeHost, environments);
    this.#terminal = terminal;
    this.#now = now;
    this.#fix = fix;
  }

  fail(name: string, error: InputError): void {
    this.failed = true;
    this.#terminal.stderr(`deployment-plan: ${name} ${error.message}\n`);
  }

  async checkFile(input: Input): Promise<void> {
    try {
      const known = await this.#environmentOf(uriOf(input.file));
      if (known.excluded && !input.named) return;
      const content = await readInput(input.file);
      const document = this.#documentOf(content, path.basename(input.file), known, input.named);
      const analysis = await this.#analyze(uriOf(input.file), document, known);
      if (!input.named && (!analysis.detection.detected || analysis.detection.off)) return;
      this.#report(input.path, this.#fix ? await this.#fixed(input, content, analysis, known) : analysis);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // What merely lies in a searched folder need not be a plan, nor text.
      if (input.named) this.fail(input.path, error);
    }
  }

  async checkStdin(name = 'stdin.md'): Promise<void> {
    try {
      const content = decode(await this.#terminal.stdin());
      const uri = uriOf(path.resolve(this.#terminal.cwd, name));
      const known = await this.#environmentOf(uri);
      const document = this.#documentOf(content, path.basename(name), known, true);
      this.#report(name, await this.#analyze(uri, document, known));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.fail(name, error);
    }
  }

  /** What only the workspace can answer is asked of it when there is something to ask. */
  async #analyze(uri: string, document: Document, known: DocumentEnvironment): Promise<Analysis> {
    const analysis = analyze(document, known.environment);
    const wanted = document.forced === true || analysis.detection.detected;
    if (!wanted || !needsNeighbours(analysis.plan)) return analysis;
    const neighbours = await this.#surroundings.of(uri, known, analysis.plan);
    return neighbours ? analyze({ ...document, neighbours }, known.environment) : analysis;
  }

  #documentOf({ text }: InputText, fileName: string, known: DocumentEnvironment, named: boolean): Document {
    return {
      text,
      format: formatOf(fileName),
      fileName,
      included: known.included,
      isTemplate: known.isTemplate,
      forced: named,
      now: this.#now,
      ...(known.configuredTemplate !== undefined && { configuredTemplate: known.configuredTemplate }),
    };
  }

  async #environmentOf(uri: string): Promise<DocumentEnvironment> {
    const known = await this.#environments.forDocument(uri);
    const { configUri, configText = '', configProblems } = known;
    if (configUri !== undefined && configProblems.length > 0 && !this.#complained.has(configUri)) {
      this.#complained.add(configUri);
      const shown = displayPath(fileOf(configUri), this.#terminal.cwd);
      this.files.push(reportConfiguration(shown, configText, configProblems));
    }
    return known;
  }

  #report(shown: string, analysis: Analysis): void {
    this.files.push(reportFile(shown, analysis));
  }

  async #fixed(
    input: Input,
    { bom }: InputText,
    analysis: Analysis,
    known: DocumentEnvironment,
  ): Promise<Analysis> {
    const { text, settled } = fixAll(analysis.document, known.environment);
    if (text === analysis.document.text) return analysis;
    try {
      await this.#terminal.writeFile(input.file, bom + text);
    } catch (error) {
      throw new InputError(`could not be written: ${reasonOf(error)}`);
    }
    this.#terminal.stderr(
      `fixed ${input.path}${settled ? '' : ' (some fixes undo each other; look it over)'}\n`,
    );
    return analyze({ ...analysis.document, text }, known.environment);
  }
}

function write(report: CheckReport, format: (typeof formats)[number], colours: boolean): string {
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report, version());
    case 'github':
      return formatGitHub(report);
    case 'text':
      return formatText(report, colours);
  }
}

function worst(failed: boolean, { summary }: CheckReport, maxWarnings: number | undefined): ExitStatus {
  if (failed) return 2;
  if (summary.errors > 0) return 1;
  return maxWarnings !== undefined && summary.warnings > maxWarnings ? 1 : 0;
}

function readCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${option} takes a number, not ${JSON.stringify(value)}`);
  return Number(value);
}

/** An ISO date or time; without a zone it is meant in the local one. */
function readTime(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time))
    throw new UsageError(`--now takes an ISO time like 2026-03-01T20:00Z, not ${JSON.stringify(value)}`);
  return time;
}
