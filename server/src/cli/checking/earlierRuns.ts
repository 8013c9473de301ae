/** What the cache says of the documents of this run, and what it is told of them for the next. */
import { stat } from 'node:fs/promises';
import type { Environments } from '../../workspace/environments.ts';
import { InputError, readInput, reasonOf } from '../input.ts';
import type { FileReport } from '../report.ts';
import type { Asked } from './asked.ts';
import { digest, type Cache, type Found } from './cache.ts';
import type { Item } from './item.ts';
import { Surroundings, type RootContents } from './surroundings.ts';

export class EarlierRuns {
  readonly #cache: Cache;
  readonly #environments: Environments;
  readonly #hour: number;
  readonly #roots = new Map<string, Surroundings>();
  readonly #asked = new Map<Item, Asked | undefined>();

  constructor(cache: Cache, environments: Environments, now: number) {
    this.#cache = cache;
    this.#environments = environments;
    this.#hour = Math.floor(now / 3_600_000);
  }

  /** Whether an item's file is as it was; then what it says of itself need not be read again. */
  async know(item: Item): Promise<boolean> {
    const cache = this.#cache;
    if (cache.strategy === 'content') {
      item.content = await readInput(item.file);
      item.stamp = digest(item.content.bom + item.content.text);
    } else
      item.stamp = cache.stampOf(
        await stat(item.file).catch((error: unknown) => {
          throw new InputError(reasonOf(error));
        }),
      );
    item.key = cache.keyOf(item.known, item.named);
    item.entry = cache.find(item.file, item.stamp, item.key);
    if (!item.entry) return false;
    if (item.entry.survey) item.survey = item.entry.survey;
    delete item.content;
    return true;
  }

  /** Takes up what lies in a root, and what was read there only for the sake of others. */
  surround(contents: RootContents, others: readonly Item[]): void {
    this.#roots.set(contents.root, new Surroundings(contents, this.#environments));
    for (const item of others) this.#remember(item);
  }

  /** What was found last time, where all that it was made of says the same. */
  async reportOf(item: Item): Promise<FileReport | undefined> {
    const found = item.entry?.found;
    if (found?.hour !== this.#hour) return undefined;
    const same = found.answers === (await this.#answersFor(item, found.asked));
    return same ? { ...found.report, path: item.path } : undefined;
  }

  /** Takes down what an item's rules asked of what lies around it. */
  noteAsked(item: Item, asked: Asked | undefined): void {
    this.#asked.set(item, asked);
  }

  async store(items: readonly Item[]): Promise<void> {
    for (const item of items) {
      if (item.given || item.error || item.stamp === undefined) continue;
      const asked = this.#asked.has(item) ? this.#asked.get(item) : item.entry?.found?.asked;
      const answers = await this.#answersFor(item, asked);
      this.#remember(item, item.report && { report: item.report, asked, answers, hour: this.#hour });
    }
    await this.#cache.write();
  }

  /** A digest of all that the plans and files around say to a plan. */
  async #answersFor({ survey, known }: Item, asked: Asked | undefined): Promise<string> {
    const around = survey && this.#roots.get(survey.root);
    if (!around || !asked) return '';
    const { table, names } = around;
    const source = asked.source === undefined ? undefined : await around.textAt(asked.source);
    return digest([
      survey.summary ? table.bearingOn(survey.summary) : table.plans,
      survey.asks === 'ids' ? table.plans.map(({ id }) => id) : [],
      asked.paths.map(([wanted]) => names?.exists(wanted) === false),
      asked.names.map(([wanted]) => names?.named(wanted) === false),
      source,
      known.root,
    ]);
  }

  #remember({ file, stamp, key, survey, entry }: Item, found?: Found): void {
    if (stamp === undefined || key === undefined) return;
    const kept = found ?? entry?.found;
    this.#cache.set(file, { stamp, key, ...(survey && { survey }), ...(kept && { found: kept }) });
  }
}
