// Writes what is made from the rules and settings: npm run generate [-- --check]
//
// docs/rules/ has a page for each rule, schemas/ the schemas of the configuration and of YAML plans, snippets/ those of
// the vocabulary and the templates, client/media/ the style that the preview shares with pages that stand alone. With --check nothing is written, and what is out of date is listed.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { overviewStyle } from '../server/src/render/overviewStyle.ts';
import { rules } from '../server/src/rules/index.ts';
import { configSchema } from './generate/configSchema.ts';
import { planSchema } from './generate/planSchema.ts';
import { fixKindsOf } from './generate/fixes.ts';
import { snippetsOf } from './generate/snippets.ts';
import { notice, rulePage, rulesIndex } from './generate/rulePage.ts';

const root = path.dirname(import.meta.dirname);
const check = process.argv.includes('--check');

const templates = await readBuiltInTemplates();
const described = rules.map((rule) => [rule, fixKindsOf(rule, templates)] as const);
const schemas = await Promise.all(
  Object.entries({ config: configSchema(rules), plan: planSchema() }).map(
    async ([name, schema]): Promise<[string, string]> => {
      const file = `schemas/deployment-plan.${name}.schema.json`;
      return [file, await formatted(file, schema)];
    },
  ),
);

const snippets = await Promise.all(
  (['markdown', 'yaml'] as const).map(async (language): Promise<[string, string]> => {
    const file = `snippets/${language}.json`;
    return [file, await formatted(file, await snippetsOf(language, templates))];
  }),
);

const wanted = new Map<string, string>([
  ...snippets,
  ['docs/rules/README.md', rulesIndex(described)],
  ...described.map(([rule, fixes]): [string, string] => [
    `docs/rules/${rule.name}.md`,
    rulePage(rule, fixes),
  ]),
  ...schemas,
  [
    'client/media/overview.css',
    `/* Made from server/src/render/overviewStyle.ts by npm run generate. */

${overviewStyle}`,
  ],
]);

const stale: string[] = [];
for (const [file, text] of wanted) {
  if ((await readText(file)) === text) continue;
  stale.push(file);
  if (check) continue;
  await mkdir(path.join(root, path.dirname(file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}
// Pages of rules that are no more; a page that someone wrote by hand is not ours to take away.
for (const name of await readdir(path.join(root, 'docs/rules'))) {
  const file = `docs/rules/${name}`;
  if (wanted.has(file) || !(await readText(file)).startsWith(notice)) continue;
  stale.push(file);
  if (!check) await rm(path.join(root, file));
}

if (check && stale.length > 0) {
  console.error(
    `generate: out of date, run npm run generate:\n${stale.map((file) => `  ${file}\n`).join('')}`,
  );
  process.exitCode = 1;
} else console.log(`generate: ${wanted.size} files, ${check ? 'all up to date' : `${stale.length} written`}`);

async function formatted(file: string, value: object): Promise<string> {
  const options = await resolveConfig(path.join(root, file));
  return format(JSON.stringify(value), { ...options, parser: 'json' });
}

async function readText(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8').catch(() => '');
}
