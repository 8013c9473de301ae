import { fieldNames, type FieldKind } from './fields.ts';
import { labels } from './labels.ts';
import { Names } from './names.ts';
import { sectionNames, type SectionKind } from './sections.ts';
import { statusNames, type Status } from './statuses.ts';
import { strategyNames, type Strategy } from './strategies.ts';

export type { FieldKind, SectionKind, Status, Strategy };
export { fieldNames, sectionNames, statusNames, strategyNames };

/** What a team adds to the names that we know; keys and values as in the configuration file. */
export interface VocabularySettings {
  statuses?: Readonly<Record<string, string>>;
  strategies?: readonly string[];
  environments?: readonly string[];
  sections?: Readonly<Record<string, readonly string[]>>;
}

/** The words that a plan is read by. One instance serves every document with the same configuration. */
export class Vocabulary {
  readonly sections: Names<SectionKind>;
  readonly fields: Names<FieldKind> = labels;
  readonly statuses: Names<Status>;
  /** A strategy of the team's own is known by its own name. */
  readonly strategies: Names<Strategy | (string & {})>;
  readonly environments: readonly string[];

  constructor(settings: VocabularySettings = {}) {
    this.sections = new Names(merge(sectionNames, settings.sections));
    const statuses: Record<string, string[]> = {};
    for (const [word, status] of Object.entries(settings.statuses ?? {}))
      (statuses[status] ??= []).push(word);
    this.statuses = new Names(merge(statusNames, statuses));
    const own = Object.fromEntries((settings.strategies ?? []).map((name) => [name, [name]]));
    this.strategies = new Names<string>({ ...own, ...strategyNames });
    this.environments = settings.environments ?? [];
  }
}

function merge<Kind extends string>(
  known: Readonly<Record<Kind, readonly string[]>>,
  added: Readonly<Record<string, readonly string[]>> = {},
): Record<Kind, readonly string[]> {
  const merged: Record<Kind, readonly string[]> = { ...known };
  for (const kind of Object.keys(known) as Kind[]) {
    const more = added[kind];
    if (more) merged[kind] = [...known[kind], ...more];
  }
  return merged;
}
