// Tries the analyser on a folder of real documents: npm run corpus -- DIR [--review] [--level LEVEL] [--rule NAME]…
//
// DIR may hold an INDEX.tsv with the columns `file`, `kind` and `is_plan` (yes, no, or maybe, which counts for neither).
// Fails on a crash, a range outside the document, a fix that does not hold, a detection under the bar, or, in what
// the index calls filled plans, runbooks and checklists, a finding that corpus/verdicts.tsv does not judge.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, createEnvironment, type Document } from '../server/src/analyze.ts';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { createTokenFinder } from '../server/src/secrets/main.ts';
import { defaultSettings, levels } from '../server/src/settings.ts';
import { Lines } from '../server/src/text/lines.ts';
import { stripBom } from '../server/src/text/bom.ts';
import { formatOf } from '../server/src/syntax/format.ts';
import { examineTemplate } from './corpus/documentTemplates.ts';
import { examine, foundIn, type Examined } from './corpus/examine.ts';
import { holdAgainst, readVerdicts, type Sighting } from './corpus/verdicts.ts';

/** At least this share of the plans must be taken for plans … */
const neededRecall = 0.9;
/** … and at most so many of the others. */
const allowedFalse = 1;

const { values, positionals } = parseArgs({
  options: {
    review: { type: 'boolean' },
    level: { type: 'string' },
    rule: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const folder = positionals[0];
if (folder === undefined) {
  console.error(
    'corpus: say which folder to read: npm run corpus -- DIR [--review] [--level LEVEL] [--rule NAME]…',
  );
  process.exit(2);
}
const level = levels.find((known) => known === values.level) ?? 'standard';
const templates = await readBuiltInTemplates();
const findTokens = createTokenFinder();
const environment = createEnvironment({ ...defaultSettings, level }, templates, { findTokens });
const essential = createEnvironment({ ...defaultSettings, level: 'essential' }, templates, { findTokens });

const judged = await readIndex(path.join(folder, 'INDEX.tsv'));
const names = (await readdir(folder)).filter((name) => /\.(?:md|markdown|ya?ml|txt)$/i.test(name)).sort();
const all: (Examined & { name: string; isPlan: string })[] = [];
const sightings: Sighting[] = [];
let filled = 0;
let documentTemplates = 0;
for (const name of names) {
  const { text } = stripBom(await readFile(path.join(folder, name), 'utf8'));
  // Without a clock: what holds today must hold tomorrow.
  const document: Document = {
    text,
    format: formatOf(name),
    fileName: name.replace(/\.txt$/, '.md'),
    forced: true,
  };
  const asTemplate = examineTemplate(document, templates);
  if (asTemplate) documentTemplates++;
  const { failures: ownFailures, ...rest } = examine(document, environment);
  const examined = { ...rest, failures: [...ownFailures, ...(asTemplate?.failures ?? [])] };
  all.push({ ...examined, name, isPlan: isPlanOf(name) });
  if (/^(?:filled plan|runbook|checklist)$/.test(judged.get(name)?.kind ?? '')) {
    filled++;
    sightings.push(...sightingsIn(name, document));
  }
  const { detection, template, problems } = examined;
  const verdict = detection.detected ? 'plan' : '-';
  const wrong =
    /yes|no/.test(isPlanOf(name)) && (verdict === 'plan') !== (isPlanOf(name) === 'yes') ? ' <<' : '';
  const bound = template ? `${template.template.name} ${template.score}` : '';
  console.log(
    `${name.padEnd(52)} ${isPlanOf(name).padEnd(5)} ${verdict.padEnd(4)} ${detection.score.toFixed(2)} ` +
      `${String(problems.length).padStart(4)} ${examined.milliseconds.toFixed(1).padStart(6)} ms  ${bound}${wrong}`,
  );
  for (const failure of examined.failures) console.log(`  FAILED: ${failure}`);
  if (values.review) review(examined, text);
}

console.log('\nFindings by rule, with the documents they are in (of those, detected as plans):');
const counts = new Map<string, { findings: number; documents: number; detected: number }>();
for (const { problems, detection } of all) {
  for (const rule of new Set(problems.map((problem) => problem.rule))) {
    const count = counts.get(rule) ?? { findings: 0, documents: 0, detected: 0 };
    count.findings += problems.filter((problem) => problem.rule === rule).length;
    count.documents++;
    if (detection.detected) count.detected++;
    counts.set(rule, count);
  }
}
for (const [rule, { findings, documents, detected }] of [...counts].sort(
  (a, b) => b[1].findings - a[1].findings,
)) {
  console.log(`${String(findings).padStart(6)}  ${rule.padEnd(32)} ${documents} (${detected})`);
}

const yes = all.filter(({ isPlan }) => isPlan === 'yes');
const no = all.filter(({ isPlan }) => isPlan === 'no');
const hits = yes.filter(({ detection }) => detection.detected);
const false_ = no.filter(({ detection }) => detection.detected);
const failures = all.flatMap((document) => document.failures);
const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
console.log(
  `\ndocuments     ${all.length}, ${all.reduce((sum, { problems }) => sum + problems.length, 0)} findings`,
);
console.log(`time          median ${at(times, 0.5)} ms, slowest ${at(times, 1)} ms`);
console.log(`checks        ${failures.length} failed`);
console.log(`templates     ${documentTemplates} document templates made into plans`);
let belowBar = false;
if (yes.length + no.length > 0) {
  belowBar = hits.length < neededRecall * yes.length || false_.length > allowedFalse;
  console.log(
    `detection     ${hits.length} of ${yes.length} plans, ${false_.length} of ${no.length} others${belowBar ? ': UNDER THE BAR' : ''}`,
  );
  const missed = yes.filter(({ detection }) => !detection.detected);
  if (missed.length > 0) console.log(`  missed      ${missed.map(({ name }) => name).join(', ')}`);
  if (false_.length > 0) console.log(`  wrongly     ${false_.map(({ name }) => name).join(', ')}`);
}
let unjudged = false;
if (filled > 0) {
  const known = await readVerdicts(new URL('corpus/verdicts.tsv', import.meta.url));
  const held = holdAgainst(known, sightings, filled);
  console.log(`verdicts      ${held.summary}`);
  for (const failure of held.failures) console.log(`  ${failure}`);
  unjudged = held.failures.length > 0;
}
process.exitCode = failures.length > 0 || belowBar || unjudged ? 1 : 0;

function isPlanOf(name: string): string {
  return judged.get(name)?.isPlan ?? '?';
}

/** At the level that must be quiet on good plans, whatever this run looks at. */
function sightingsIn(name: string, document: Document): Sighting[] {
  const lines = new Lines(document.text);
  return foundIn(analyze(document, essential)).map(({ rule, start }) => {
    const { line, character } = lines.positionAt(start);
    return { document: name.slice(0, 3), rule, place: `${line + 1}:${character + 1}` };
  });
}

function review({ problems, template }: Examined, text: string): void {
  const lines = new Lines(text);
  if (template) console.log(`  bound to ${template.template.name} (${template.bound}, ${template.score})`);
  for (const { rule, severity, message, start, end } of problems) {
    if (values.rule && !values.rule.includes(rule)) continue;
    const { line, character } = lines.positionAt(start);
    console.log(`  ${line + 1}:${character + 1} ${severity} ${rule}: ${message}`);
    const from = lines.start(line);
    const shown = text.slice(from, lines.end(line));
    const to = Math.min(end - from, shown.length);
    console.log(`      | ${shown.slice(0, character)}⟦${shown.slice(character, to)}⟧${shown.slice(to)}`);
  }
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

async function readIndex(file: string): Promise<Map<string, { kind: string; isPlan: string }>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [head = '', ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = head.split('\t');
  const [fileColumn, kindColumn, planColumn] = ['file', 'kind', 'is_plan'].map((name) =>
    columns.indexOf(name),
  );
  return new Map(
    rows
      .map((row) => row.split('\t'))
      .map((cells) => [
        cells[fileColumn ?? -1] ?? '',
        { kind: cells[kindColumn ?? -1] ?? '', isPlan: cells[planColumn ?? -1] ?? '?' },
      ]),
  );
}
