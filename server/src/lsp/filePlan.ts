import { analyze, type Analysis } from '../analyze.ts';
import { settingsFileName } from '../settings.ts';
import { formatOf } from '../syntax/format.ts';
import { summarize, type PlanSummary } from '../plan/neighbours.ts';
import { Lines } from '../text/lines.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import type { Host } from '../workspace/host.ts';
import type { Positions } from './convert.ts';
import type { Outlook } from './outlook.ts';
import { fileNameOf, uriKey } from './uris.ts';
import type { Vicinity } from './vicinity.ts';

/** A plan read from its file, for one answer. */
export interface FilePlan {
  readonly analysis: Analysis;
  readonly document: Positions & { readonly version: null };
  readonly summary: PlanSummary;
  /** Undefined after a first look, and where the file lies nowhere. */
  readonly outlook: Outlook | undefined;
}

export interface FileReading {
  readonly files: Host;
  readonly environmentOf: (uri: string) => Promise<DocumentEnvironment>;
  readonly vicinity: Vicinity;
  readonly now: () => number;
  readonly report: (uri: string, error: unknown) => void;
}

interface LookOptions {
  /** Runs no rules. */
  readonly first?: boolean;
  /** Told what the file says where that is no plan. */
  readonly other?: (text: string) => void;
}

/** Larger files are no plans. */
const maximalLength = 2 * 1024 * 1024;

/** The plan in a file as it is now; undefined where there is none. */
export async function readFilePlan(
  uri: string,
  reading: FileReading,
  { first = false, other }: LookOptions = {},
): Promise<FilePlan | undefined> {
  const { files, environmentOf, vicinity, now, report } = reading;
  const fileName = fileNameOf(uri);
  if (fileName === settingsFileName) return undefined;
  try {
    const environment = await environmentOf(uri);
    if (environment.excluded || environment.isTemplate) return undefined;
    const text = await files.readFile(uri);
    if (text === undefined || text.length > maximalLength) return undefined;
    const { included, configuredTemplate } = environment;
    const outlook = first ? undefined : vicinity.outlook(uri, environment);
    const { environment: known } = environment;
    const analysis = analyze(
      {
        text,
        format: formatOf(fileName),
        fileName,
        included,
        now: now(),
        ...(configuredTemplate !== undefined && { configuredTemplate }),
        ...(outlook && { neighbours: outlook }),
      },
      first ? { ...known, rules: [], templates: [] } : known,
    );
    if (!analysis.detection.detected) {
      other?.(text);
      return undefined;
    }
    const document = { ...positionsIn(text), version: null };
    const summary = summarize(analysis.plan, uriKey(uri));
    outlook?.settle(summary);
    return { analysis, document, summary, outlook };
  } catch (error) {
    report(uri, error);
    return undefined;
  }
}

function positionsIn(text: string): Positions {
  const lines = new Lines(text);
  return {
    positionAt: (offset) => lines.positionAt(offset),
    offsetAt: (position) => lines.offsetAt(position),
  };
}
