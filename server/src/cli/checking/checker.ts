/** Checks many documents: reads them at the same time, shares them out, and hands on what is found in their order. */
import { fileOf, uriOf } from '../../host/node.ts';
import type { DocumentConfiguration, Environments } from '../../workspace/environments.ts';
import { comparable, nameOf, relativeTo } from '../../workspace/uri.ts';
import { findFiles, isDocument, mostFiles } from '../../workspace/walk.ts';
import { decode, InputError, readInput, reasonOf } from '../input.ts';
import { reportConfiguration, type FileReport } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { displayPath, type Input } from '../workspace.ts';
import type { Cache } from './cache.ts';
import { Crew, loadShard, type Outlook } from './crew.ts';
import { EarlierRuns } from './earlierRuns.ts';
import type { Item } from './item.ts';
import type { ProgressLine } from './progressLine.ts';
import type { Checked, Job, Shard } from './shard.ts';
import type { RootContents } from './surroundings.ts';

/** Files that are open at a time. */
const mostOpen = 32;

export interface CheckerOptions {
  readonly environments: Environments;
  readonly terminal: Terminal;
  readonly outlook: Outlook;
  readonly fix: boolean;
  readonly cache: Cache | undefined;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
  /** Told of every report in the order of the inputs, and of what could not be read. */
  readonly report: (report: FileReport) => void;
  readonly fail: (path: string, error: InputError) => void;
}

export class Checker {
  readonly #options: CheckerOptions;
  readonly #earlier: EarlierRuns | undefined;
  readonly #complained = new Set<string>();
  #items: Item[] = [];
  #shard: Promise<Shard> | undefined;
  #next = 0;
  #done = 0;

  constructor(options: CheckerOptions) {
    this.#options = options;
    const { cache, outlook } = options;
    this.#earlier = cache && new EarlierRuns(cache, outlook.now);
  }

  async check(inputs: readonly Input[], stdin?: { name: string; file: string }): Promise<void> {
    const { signal, outlook, fix } = this.#options;
    for (const input of inputs) await this.#add(input);
    const listed = this.#items.length;
    if (stdin) await this.#addStdin(stdin);
    const items = [...this.#items];
    await inParallel(items, (item) => this.#prepare(item));
    const unread = items.filter((item) => item.content && !item.survey);
    const characters = unread.reduce((sum, { content }) => sum + (content?.text.length ?? 0), 0);
    const crew = new Crew(() => this.#loadShard(), outlook, fix ? 0 : characters, signal);
    try {
      await this.#survey(crew, unread);
      const roots = new Set(
        items.flatMap(({ survey }) => (survey?.wanted && survey.asks !== 'nothing' ? [survey.root] : [])),
      );
      for (const root of roots)
        if (!signal.aborted) await this.#surround(root, crew, this.#items.slice(0, listed));
      const jobs: Job[] = [];
      for (const item of items) {
        if (signal.aborted) return;
        const job = await this.#jobOf(item);
        if (job) jobs.push(job);
      }
      this.#flush();
      if (fix) for (const job of jobs) await this.#checkAndFix(job);
      else
        await crew.check(jobs, (checked) => {
          this.#settle(checked);
        });
      if (!fix && !signal.aborted) await this.#earlier?.store(items);
    } finally {
      await crew.dismiss();
    }
  }

  /** Where all is as it was, nothing of this is loaded. */
  #loadShard(): Promise<Shard> {
    const { environments, outlook } = this.#options;
    return (this.#shard ??= loadShard(environments, outlook.now));
  }

  async #add(input: Input): Promise<void> {
    const { known, before } = await this.#configurationOf(input.uri);
    this.#items.push({ index: this.#items.length, ...input, known, before });
  }

  async #addStdin({ name, file }: { name: string; file: string }): Promise<void> {
    try {
      const given = decode(await this.#options.terminal.stdin());
      const uri = uriOf(file);
      const { known, before } = await this.#configurationOf(uri);
      const index = this.#items.length;
      this.#items.push({ index, file, uri, path: name, named: true, given, known, before });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#options.fail(name, error);
    }
  }

  async #configurationOf(uri: string): Promise<{ known: DocumentConfiguration; before: FileReport[] }> {
    const known = await this.#options.environments.configurationOf(uri);
    const { configUri, configText = '', configProblems } = known;
    if (configUri === undefined || configProblems.length === 0 || this.#complained.has(configUri))
      return { known, before: [] };
    this.#complained.add(configUri);
    const shown = displayPath(fileOf(configUri), this.#options.terminal.cwd);
    return { known, before: [reportConfiguration(shown, configText, configProblems)] };
  }

  /** Reads what is not in the cache, unless its text alone says that it is no plan. */
  async #prepare(item: Item): Promise<void> {
    const { signal } = this.#options;
    const { known, named } = item;
    if (signal.aborted || (known.excluded && !named)) return;
    try {
      if (item.given) {
        item.content = item.given;
        return;
      }
      if (await this.#earlier?.know(item)) return;
      item.content ??= await readInput(item.file);
      const fileName = nameOf(item.uri);
      if (named || known.included || isNamedAsPlan(fileName)) return;
      if (!(await (await this.#loadShard()).mayBePlan(item.uri, item.content.text))) delete item.content;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // What merely lies in a searched folder need not be a plan, nor text.
      if (named) item.error = error;
    }
  }

  async #survey(crew: Crew, items: readonly Item[]): Promise<void> {
    const byIndex = new Map(items.map((item) => [item.index, item]));
    let done = 0;
    await crew.survey(items.map(jobOf), ({ index, ...survey }) => {
      this.#options.progress.show(++done, items.length, 'reading');
      const item = byIndex.get(index);
      if (item) item.survey = survey;
    });
  }

  /** Gathers a root's files and plans, those that are to be checked among them. */
  async #surround(root: string, crew: Crew, listed: readonly Item[]): Promise<void> {
    const files: string[] = [];
    for await (const file of findFiles([root], this.#options.terminal.files)) {
      files.push(file);
      if (files.length > mostFiles) break;
    }
    const few = files.length <= mostFiles;
    const known = new Map(listed.map((item) => [comparable(item.uri), item]));
    const others: Item[] = [];
    const around: Item[] = [];
    for (const uri of few ? files.filter((each) => isDocument(nameOf(each))) : []) {
      let item = known.get(comparable(uri));
      if (!item) {
        const known = await this.#options.environments.configurationOf(uri);
        if (known.excluded || known.isTemplate) continue;
        const file = fileOf(uri);
        item = { index: this.#items.length, file, uri, path: file, named: false, known, before: [] };
        this.#items.push(item);
        others.push(item);
      }
      around.push(item);
    }
    await inParallel(others, (item) => this.#prepare(item));
    await this.#survey(
      crew,
      others.filter(({ content }) => content),
    );
    const contents: RootContents = {
      root,
      files: few ? files.flatMap((file) => relativeTo(root, file) ?? []) : undefined,
      plans: around.flatMap(({ survey }) => survey?.summary ?? []),
    };
    crew.surround(contents);
    this.#earlier?.surround(contents, others);
  }

  /** What is left to do for a document: nothing where it is no plan, or what was found last time holds still. */
  async #jobOf(item: Item): Promise<Job | undefined> {
    item.settled = true;
    if (item.error || !item.survey?.wanted) return undefined;
    const report = this.#options.fix ? undefined : await this.#earlier?.reportOf(item);
    if (report) {
      item.report = report;
      return undefined;
    }
    try {
      item.content ??= await readInput(item.file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (item.named) item.error = error;
      return undefined;
    }
    item.settled = false;
    return jobOf(item);
  }

  #settle({ index, report, asked }: Checked): void {
    const item = this.#items[index];
    if (!item) return;
    item.report = report;
    item.settled = true;
    this.#earlier?.noteAsked(item, asked);
    this.#options.progress.show(++this.#done, this.#items.length, 'checking');
    this.#flush();
  }

  /** Hands on all that is settled up to the first that is not. */
  #flush(): void {
    const { report, fail } = this.#options;
    for (let item = this.#items[this.#next]; item?.settled; item = this.#items[++this.#next]) {
      item.before.forEach(report);
      if (item.error) fail(item.path, item.error);
      else if (item.report) report(item.report);
    }
  }

  async #checkAndFix(job: Job): Promise<void> {
    const { signal, terminal } = this.#options;
    const item = this.#items[job.index];
    if (signal.aborted || !item) return;
    const { report, text, settled } = await (await this.#loadShard()).fix(job);
    try {
      if (text !== undefined) {
        await terminal.writeFile(item.file, (item.content?.bom ?? '') + text);
        terminal.stderr(
          `fixed ${item.path}${settled ? '' : ' (some fixes undo each other; look it over)'}\n`,
        );
      }
      item.report = report;
    } catch (error) {
      item.error = new InputError(`could not be written: ${reasonOf(error)}`);
    }
    item.settled = true;
    this.#flush();
  }
}

function jobOf({ index, uri, path, named, content }: Item): Job {
  return { index, uri, path, named, text: content?.text ?? '' };
}

function isNamedAsPlan(fileName: string): boolean {
  return /\.deployment-plan\.\w+$/i.test(fileName);
}

async function inParallel<Element>(
  all: readonly Element[],
  work: (element: Element) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(mostOpen, all.length) }, async () => {
      for (let element = all[next++]; element !== undefined; element = all[next++]) await work(element);
    }),
  );
}
