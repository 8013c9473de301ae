import type { DocumentConfiguration } from '../../workspace/environments.ts';
import type { InputError, InputText } from '../input.ts';
import type { FileReport } from '../report.ts';
import type { Entry } from './cache.ts';
import type { Survey } from './shard.ts';

/** A document on its way. */
export interface Item {
  readonly index: number;
  readonly file: string;
  readonly uri: string;
  readonly path: string;
  readonly named: boolean;
  /** Standard input has its text already. */
  readonly given?: InputText;
  readonly known: DocumentConfiguration;
  /** What is to be said before it: what is wrong in its configuration. */
  readonly before: readonly FileReport[];
  content?: InputText;
  stamp?: string;
  key?: string;
  entry?: Entry | undefined;
  survey?: Omit<Survey, 'index'>;
  error?: InputError;
  report?: FileReport;
  settled?: boolean;
}
