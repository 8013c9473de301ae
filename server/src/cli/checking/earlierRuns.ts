/** What the cache says of the documents of this run, and what it is told of them for the next. */
import { statSync, type Stats } from 'node:fs';
import { InputError, readInput, reasonOf } from '../input.ts';
import type { FileReport } from '../report.ts';
import type { Asked } from './asked.ts';
import { digest, type Cache, type Found } from './cache.ts';
import type { Item } from './item.ts';
import { Surroundings, type RootContents } from './surroundings.ts';

export class EarlierRuns {
  readonly #cache: Cache;
  readonly #hour: number;
  readonly #roots = new Map<string, Surroundings>();
  readonly #reused = new Set<Item>();
  readonly #asked = new Map<Item, Asked | undefined>();

  constructor(cache: Cache, now: number) {
    this.#cache = cache;
    this.#hour = Math.floor(now / 3_600_000);
  }

  /** Whether an item's file is as it was; then what it says of itself need not be read again. */
  async know(item: Item): Promise<boolean> {
    const cache = this.#cache;
    if (cache.strategy === 'content') {
      item.content = await readInput(item.file);
      item.stamp = digest(item.content.bom + item.content.text);
    } else item.stamp = cache.stampOf(statusOf(item.file));
    item.key = cache.keyOf(item.known, item.named);
    item.entry = cache.find(item.file, item.stamp, item.key);
    if (!item.entry) return false;
    if (item.entry.survey) item.survey = item.entry.survey;
    delete item.content;
    return true;
  }

  /** Takes up what lies in a root, and what was read there only for the sake of others. */
  surround(contents: RootContents, others: readonly Item[]): void {
    this.#roots.set(contents.root, new Surroundings(contents));
    for (const item of others) this.#remember(item);
  }

  /** What was found last time, where all that it was made of says the same. */
  async reportOf(item: Item): Promise<FileReport | undefined> {
    const found = item.entry?.found;
    if (found?.hour !== this.#hour) return undefined;
    const same = found.answers === (await this.#answersFor(item, found.asked));
    if (!same) return undefined;
    this.#reused.add(item);
    return { ...found.report, path: item.path };
  }

  /** Takes down what an item's rules asked of what lies around it. */
  noteAsked(item: Item, asked: Asked | undefined): void {
    this.#asked.set(item, asked);
  }

  async store(items: readonly Item[]): Promise<void> {
    for (const item of items) {
      if (item.given || item.error || item.stamp === undefined) continue;
      if (!item.report || this.#reused.has(item)) {
        this.#remember(item);
        continue;
      }
      const asked = this.#asked.has(item) ? this.#asked.get(item) : item.entry?.found?.asked;
      const answers = await this.#answersFor(item, asked);
      this.#remember(item, { report: item.report, asked, answers, hour: this.#hour });
    }
    await this.#cache.write();
  }

  /** A digest of all that the plans and files around say to a plan. */
  async #answersFor({ survey, known }: Item, asked: Asked | undefined): Promise<string> {
    const around = survey && this.#roots.get(survey.root);
    if (!around || !asked) return '';
    const { table, names } = around;
    const documents = await Promise.all(
      asked.documents.filter((path) => !table.anchorsAt(path)).map((path) => around.textAt(path)),
    );
    return digest([
      survey.summary ? table.bearingOn(survey.summary) : table.plans,
      survey.asks === 'ids' ? table.plans.map(({ id }) => id) : [],
      asked.paths.map(([wanted]) => names?.exists(wanted) === false),
      asked.names.map(([wanted]) => names?.named(wanted) === false),
      documents,
      known.root,
    ]);
  }

  #remember({ file, stamp, key, survey, entry }: Item, found?: Found): void {
    if (stamp === undefined || key === undefined) return;
    if (entry && !found) this.#cache.set(file, entry);
    else this.#cache.set(file, { stamp, key, ...(survey && { survey }), ...(found && { found }) });
  }
}

/** In turn: for thousands of files, asking for all at once takes several times as long. */
function statusOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    throw new InputError(reasonOf(error));
  }
}
