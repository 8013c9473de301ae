/** The threads that share the work: this one, and more of them where there is so much to do that starting them pays. */
import os from 'node:os';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { hostForOneRun } from '../../host/node.ts';
import type { Settings } from '../../settings.ts';
import type { Environments } from '../../workspace/environments.ts';
import { openEnvironments } from '../environments.ts';
import type { Checked, Job, Shard, Survey } from './shard.ts';
import type { RootContents } from './surroundings.ts';

/** What a thread needs to see documents as this one does. */
export interface Outlook {
  readonly configFile: string | undefined;
  readonly overrides: Partial<Settings>;
  readonly now: number;
}

type Order =
  | { readonly kind: 'survey'; readonly jobs: readonly Job[] }
  | { readonly kind: 'surround'; readonly contents: RootContents }
  | { readonly kind: 'check'; readonly jobs: readonly Job[] };

/** With less text than this, one thread is done before another has started. */
const worthAThread = 1_500_000;
const mostThreads = 8;
/** Documents that a thread is given at a time. */
const handful = 8;

interface Hand {
  survey(jobs: readonly Job[]): Promise<Survey[]>;
  surround(contents: RootContents): void;
  check(jobs: readonly Job[]): Promise<Checked[]>;
}

export class Crew {
  readonly #hands: Hand[];
  readonly #workers: Worker[] = [];
  readonly #signal: AbortSignal;

  constructor(shard: () => Promise<Shard>, outlook: Outlook, characters: number, signal: AbortSignal) {
    this.#signal = signal;
    this.#hands = [own(shard)];
    const wanted = Math.min(
      os.availableParallelism(),
      mostThreads,
      1 + Math.floor(characters / worthAThread),
    );
    for (let n = 1; n < wanted; n++) this.#hands.push(this.#hire(outlook));
  }

  /** Has a first look at documents. */
  survey(jobs: readonly Job[], done: (survey: Survey) => void): Promise<void> {
    return this.#share(jobs, (hand, some) => hand.survey(some), done);
  }

  surround(contents: RootContents): void {
    for (const hand of this.#hands) hand.surround(contents);
  }

  check(jobs: readonly Job[], done: (checked: Checked) => void): Promise<void> {
    return this.#share(jobs, (hand, some) => hand.check(some), done);
  }

  /** Whoever is done takes the next handful. */
  async #share<Result>(
    jobs: readonly Job[],
    work: (hand: Hand, some: readonly Job[]) => Promise<Result[]>,
    done: (result: Result) => void,
  ): Promise<void> {
    let next = 0;
    await Promise.all(
      this.#hands.map(async (hand) => {
        while (next < jobs.length && !this.#signal.aborted)
          for (const result of await work(hand, jobs.slice(next, (next += handful)))) done(result);
      }),
    );
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #hire(outlook: Outlook): Hand {
    const worker = new Worker(entry(), { workerData: outlook });
    this.#workers.push(worker);
    const ask = <Answer>(order: Order): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const settle = (then: () => void): void => {
          worker.off('message', answered).off('error', failed).off('exit', gone);
          then();
        };
        const answered = (answer: Answer): void => {
          settle(() => {
            resolve(answer);
          });
        };
        const failed = (error: Error): void => {
          settle(() => {
            reject(error);
          });
        };
        // Dismissed in the middle of its work: nobody waits for the answer.
        const gone = (): void => {
          settle(() => {
            resolve([] as Answer);
          });
        };
        worker.on('message', answered).on('error', failed).on('exit', gone);
        worker.postMessage(order);
      });
    this.#signal.addEventListener('abort', () => void worker.terminate());
    return {
      survey: (jobs) => ask({ kind: 'survey', jobs }),
      surround: (contents) => worker.postMessage({ kind: 'surround', contents } satisfies Order),
      check: (jobs) => ask({ kind: 'check', jobs }),
    };
  }
}

/** This thread's own. */
function own(shard: () => Promise<Shard>): Hand {
  const roots: RootContents[] = [];
  return {
    async survey(jobs) {
      const worker = await shard();
      return inTurn(jobs, (job) => worker.survey(job));
    },
    surround: (contents) => void roots.push(contents),
    async check(jobs) {
      const worker = await shard();
      for (const contents of roots.splice(0)) worker.surround(contents);
      return inTurn(jobs, (job) => worker.check(job));
    },
  };
}

/** One after the other, with a breath between for what other threads and the user have to say. */
async function inTurn<Result>(jobs: readonly Job[], work: (job: Job) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const job of jobs) results.push(await work(job));
  await breathe();
  return results;
}

/** Loads what reads and checks documents. */
export async function loadShard(environments: Environments, now: number): Promise<Shard> {
  const { Shard } = await import('./shard.ts');
  return new Shard(environments, now);
}

/** The program itself: the bundle, or the source that it is made of. */
function entry(): string {
  const here = import.meta.dirname;
  return path.basename(here) === 'dist' ? path.join(here, 'cli.mjs') : path.join(here, '../main.ts');
}

/** Whether this is a thread of a crew, which then does as it is told. */
export function joinCrew(): boolean {
  const port = parentPort;
  if (isMainThread || !port) return false;
  const { configFile, overrides, now } = workerData as Outlook;
  const shard = openEnvironments(hostForOneRun(), configFile, overrides).then((environments) =>
    loadShard(environments, now),
  );
  // What a thread cannot do ends it, and its crew hears of it.
  port.on('message', (order: Order) => void obey(order));
  async function obey(order: Order): Promise<void> {
    const worker = await shard;
    if (order.kind === 'surround') worker.surround(order.contents);
    else if (order.kind === 'survey')
      port?.postMessage(await inTurn(order.jobs, (job) => worker.survey(job)));
    else port?.postMessage(await inTurn(order.jobs, (job) => worker.check(job)));
  }
  return true;
}
