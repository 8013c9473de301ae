import type { Peers } from './peers.ts';
import type { Row } from './statistics.ts';

/** What a group of measurements is given. */
export interface Bench {
  readonly peers: Peers;
  /** The package, with `dist/`. */
  readonly root: string;
  /** An empty folder that is gone afterwards. */
  readonly folder: string;
}

export type Group = (bench: Bench) => Promise<Row[]>;
