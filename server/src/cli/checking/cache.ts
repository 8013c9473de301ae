/** What earlier runs found, in a file: a document whose file, tool and configuration are the same is not read again. */
import { createHash } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../settings.ts';
import type { DocumentConfiguration } from '../../workspace/environments.ts';
import type { FileReport } from '../report.ts';
import { version } from '../version.ts';
import type { Asked } from './asked.ts';
import type { Survey } from './shard.ts';

export const cacheName = '.deployment-plan-cache';
export const cacheStrategies = ['metadata', 'content'] as const;
export type CacheStrategy = (typeof cacheStrategies)[number];

/** What is known of a document. */
export interface Entry {
  /** Of the file, as the strategy tells it from others. */
  readonly stamp: string;
  /** Of all else that its reading depends on. */
  readonly key: string;
  /** Undefined where the document is nothing to us. */
  readonly survey?: Omit<Survey, 'index'>;
  readonly found?: Found;
}

export interface Found {
  readonly report: FileReport;
  readonly asked: Asked | undefined;
  /** Of what was answered. */
  readonly answers: string;
  /** Rules look at the clock by the hour: dates end and begin at full hours in every zone that they reckon with. */
  readonly hour: number;
}

export class Cache {
  readonly strategy: CacheStrategy;
  readonly #file: string;
  readonly #tool: string;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #entries = new Map<string, Entry>();
  readonly #keys = new Map<Settings, Map<string, string>>();

  private constructor(
    file: string,
    strategy: CacheStrategy,
    tool: string,
    known: ReadonlyMap<string, Entry>,
  ) {
    this.#file = file;
    this.strategy = strategy;
    this.#tool = tool;
    this.#known = known;
  }

  /** A cache that is missing, broken or another version's is empty. */
  static async open(file: string, strategy: CacheStrategy): Promise<Cache> {
    const tool = toolKey(strategy);
    let known = new Map<string, Entry>();
    try {
      const stored = JSON.parse(await readFile(file, 'utf8')) as {
        tool?: unknown;
        entries?: Record<string, Entry>;
      };
      if (stored.tool === tool && stored.entries) known = new Map(Object.entries(stored.entries));
    } catch {
      // Nothing to start from.
    }
    return new Cache(file, strategy, tool, known);
  }

  stampOf({ size, mtimeMs }: Stats): string {
    return `${size} ${mtimeMs}`;
  }

  /** Of what holds for a document, from its settings to the texts of the templates. */
  keyOf(
    { settings, templateFiles, included, isTemplate, configuredTemplate, root }: DocumentConfiguration,
    named: boolean,
  ): string {
    const own = [included, isTemplate, configuredTemplate, root, named].join('\n');
    const keys = this.#keys.get(settings) ?? new Map<string, string>();
    this.#keys.set(settings, keys);
    const known = keys.get(own);
    if (known !== undefined) return known;
    const key = digest([settings, templateFiles, own]);
    keys.set(own, key);
    return key;
  }

  find(file: string, stamp: string, key: string): Entry | undefined {
    const entry = this.#known.get(file);
    return entry?.stamp === stamp && entry.key === key ? entry : undefined;
  }

  set(file: string, entry: Entry): void {
    this.#entries.set(file, entry);
  }

  /** Whole or not at all, and only what is new: another run may read at any moment. What was not looked at is kept as long as it is there. */
  async write(): Promise<void> {
    if ([...this.#entries].every(([file, entry]) => entry === this.#known.get(file))) return;
    const others = [...this.#known].filter(
      ([file]) => !this.#entries.has(file) && statSync(file, { throwIfNoEntry: false }) !== undefined,
    );
    const entries = Object.fromEntries([...others, ...this.#entries]);
    const draft = `${this.#file}.${process.pid}`;
    await mkdir(path.dirname(this.#file), { recursive: true });
    try {
      await writeFile(draft, JSON.stringify({ tool: this.#tool, entries }));
      await rename(draft, this.#file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}

export function digest(value: unknown): string {
  return createHash('sha1')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('base64');
}

/** The version, and the very file that runs: it names the modules that it is built with by what is in them. */
function toolKey(strategy: CacheStrategy): string {
  const here = import.meta.dirname;
  const program = path.basename(here) === 'dist' ? path.join(here, 'cli.mjs') : import.meta.filename;
  const { size, mtimeMs } = statSync(program);
  return [version(), process.version, size, mtimeMs, strategy].join(' ');
}
