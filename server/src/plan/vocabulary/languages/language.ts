import type { RiskLevel } from '../riskLevels.ts';
import type { FieldKind } from '../fields.ts';
import type { SectionKind } from '../sections.ts';
import type { Status } from '../statuses.ts';
import type { Strategy } from '../strategies.ts';

type Words<Kind extends string> = Readonly<Partial<Record<Kind, readonly string[]>>>;

/** How plans are written in a language other than English: what detection, progress and the essential rules need. */
export interface Language {
  /** Matches what such a plan is called. */
  readonly title: RegExp;
  readonly sections: Words<SectionKind>;
  readonly fields: Words<FieldKind>;
  readonly statuses: Words<Status>;
  readonly strategies: Words<Strategy>;
  readonly riskLevels: Words<RiskLevel>;
  /** Says that a change is taken back. */
  readonly wayBack: RegExp;
  /** Says under which condition something is done; beside a way back it makes a trigger. */
  readonly condition: RegExp;
}
