import path from 'node:path';
import { analyze, createEnvironment } from '../../server/src/analyze.ts';
import { summarize, type Neighbours } from '../../server/src/plan/neighbours.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import { neighbourhood } from '../../server/src/workspace/neighbourhood.ts';
import { PlanTable } from '../../server/src/workspace/planTable.ts';

/** The workspace that a rule's example describes: the document itself, its files, and the plans among them. */
export function neighboursOf(
  fileName: string,
  own: string,
  others: Readonly<Record<string, string>>,
): Neighbours {
  const files = { [fileName]: own, ...others };
  const environment = createEnvironment(defaultSettings, [], { rules: [] });
  const read = Object.entries(files).map(([file, text]) => {
    const name = path.posix.basename(file);
    return { file, ...analyze({ text, format: formatOf(name), fileName: name }, environment) };
  });
  return neighbourhood({
    path: fileName,
    table: new PlanTable(
      read.flatMap(({ file, detection, plan }) => (detection.detected ? [summarize(plan, file)] : [])),
    ),
    references: {},
    files: Object.keys(files),
    planAt: (wanted) => read.find(({ file, plan }) => file === wanted && plan.format === 'yaml')?.plan,
  });
}
