import type { Span } from '../../../text/span.ts';
import { normalizeName, squeeze } from '../../../text/words.ts';
import { walkItems, type Code } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { cellOf, tablesIn, type RoledTable } from '../tables.ts';
import { codesIn } from '../texts.ts';

/** An environment variable that the release needs. */
export interface Variable {
  readonly span: Span;
  readonly name: string;
  readonly value: string;
  /** Names what it stands in, the block or table with the last comment above it: `# staging` starts anew. */
  readonly scope: string;
}

/** `NAME=value`, or a comment; in YAML `NAME: value` too. */
const line =
  /^[ \t]*(?:(#.*)|(?:export[ \t]+|-[ \t]+)?([A-Z][A-Z0-9_]+)[ \t]*(=|:(?=[ \t]))[ \t]*(\S.*)?)$/gm;

/** `- name: TIMEOUT` with its `value:` right below, or where another list of them begins. */
const named =
  /^[ \t]*(?:(env:|---)[ \t]*$|-[ \t]+name:[ \t]*["']?([A-Z][A-Z0-9_]+)["']?[ \t]*\r?\n[ \t]+value:[ \t]*(\S.*)$)/gm;

const forOneCommand = /^[^\s"'#]+\s+(?:\.{0,2}\/|[a-z][\w.-]*(?:\s|$)|[A-Z][A-Z0-9_]*=)/;

/** What scripts set, as long as no command stands between: what is set anew after one is for those that follow. */
export function scriptVariablesIn(section: Section): Variable[] {
  return codesIn(section).flatMap((code) =>
    /^(?:bash|sh|shell|zsh|console)$/.test(code.language) ? assignedIn(code, true) : [],
  );
}

function assignedIn(code: Code, inScript = false): Variable[] {
  const variables: Variable[] = [];
  const { from } = code.span;
  let scope = `code ${from}`;
  let end = 0;
  for (const match of code.masked.matchAll(line)) {
    const [whole, comment, name, sign, value = ''] = match;
    if (comment !== undefined) scope = `code ${from} ${comment}`;
    if (inScript && /\S/.test(code.masked.slice(end, match.index))) scope = `code ${from} ${match.index}`;
    end = match.index + whole.length;
    if (name === undefined || (sign === ':' && !code.language.startsWith('y'))) continue;
    // `CANARY=10 ./shift.sh` sets it for one command.
    if (forOneCommand.test(value) || (inScript && value.includes('$'))) continue;
    const span = code.span.part(match.index + whole.indexOf(name), match.index + whole.trimEnd().length);
    variables.push({ span, name, value: value.trim(), scope });
  }
  return variables;
}

/** `NAME=value` lines of blocks, rows of tables of variables, keys of YAML. */
export function variablesIn(section: Section): Variable[] {
  return section.facts(readVariables);
}

function readVariables(section: Section): Variable[] {
  const variables: Variable[] = [];
  for (const code of codesIn(section))
    if (/^(?:|env|dotenv|ini|properties|text|yaml|yml)$/.test(code.language))
      variables.push(...assignedIn(code));
  for (const code of codesIn(section)) {
    if (!/^ya?ml$/.test(code.language)) continue;
    let scope = `env ${code.span.from}`;
    for (const match of code.masked.matchAll(named)) {
      const [whole, comment, name, value = ''] = match;
      // Another container, another document.
      if (comment !== undefined) scope = `env ${code.span.from} ${match.index}`;
      if (name === undefined) continue;
      const from = match.index + whole.indexOf(name);
      const span = code.span.part(from, match.index + whole.trimEnd().length);
      variables.push({ span, name, value: value.trim().replace(/^(["'])(.*)\1$/, '$2'), scope });
    }
  }
  for (const { item, list } of walkItems(section.blocks)) {
    const match = (aboutSettings.test(section.name) ? setting : assigned).exec(item.inline.text);
    if (match?.[1] !== undefined)
      variables.push({
        span: item.inline.span,
        name: match[1],
        value: match[2] ?? '',
        scope: `list ${list.span.from}`,
      });
  }
  for (const table of tablesIn(section)) {
    const named = table.roles.has('variable')
      ? 'variable'
      : aboutSettings.test(section.name) && (table.roles.has('value') || environments(table).length > 0)
        ? 'name'
        : undefined;
    if (!named) continue;
    for (const row of table.table.rows) {
      const name = cellOf(table, row, named);
      if (!name || !/^[A-Z][A-Z0-9_]+$/.test(squeeze(name.text))) continue;
      const places = environments(table);
      for (const index of places) {
        const cell = row.cells[index];
        if (cell)
          variables.push({
            span: row.span,
            name: squeeze(name.text),
            value: squeeze(cell.text),
            scope: `table ${table.table.span.from} column ${index}`,
          });
      }
      const where = row.cells[placeColumn(table)] ?? (row.cells.length > 3 ? row.cells.at(-1) : undefined);
      if (places.length === 0)
        variables.push({
          span: row.span,
          name: squeeze(name.text),
          value: squeeze((row.cells[newColumn(table)] ?? cellOf(table, row, 'value'))?.text ?? ''),
          scope: `table ${table.table.span.from} ${squeeze(where?.text ?? '')}`,
        });
    }
  }
  for (const { form, label, raw, span: whole, value } of section.labelled) {
    if (/^[A-Z][A-Z0-9_]+$/.test(raw))
      variables.push({
        span: form === 'yaml' ? whole : label.part(0, raw.length),
        name: raw,
        value: squeeze(value?.text ?? ''),
        scope: 'keys',
      });
  }
  return variables;
}

const assigned = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]+)\s*=(\S+)\s*$/;
/** Among settings a colon will do. */
const setting = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]+)\s*(?:=|:(?=\s))\s*(\S+)\s*$/;
const aboutSettings = /\b(?:variables?|env(?:ironment)? vars?|configuration|settings|environment)$/;

/** The columns that are each the value in one environment. */
function environments({ table }: RoledTable): number[] {
  return table.header.cells.flatMap((cell, index) =>
    /^(?:production|prod|staging|stage|development|dev|test|qa|uat|preprod|sandbox)$/i.test(
      squeeze(cell.text),
    )
      ? [index]
      : [],
  );
}

/** Beside the old value, the column of the one that is set. */
function newColumn({ table }: RoledTable): number {
  return table.header.cells.findIndex(({ text }) =>
    /^(?:new|target|planned|after|set to)(?: value| setting)?$/i.test(squeeze(text)),
  );
}

/** The column that says where the value of a row is set. */
function placeColumn({ table }: RoledTable): number {
  return table.header.cells.findIndex(({ text }) =>
    /^(?:env(?:ironment)?s?|stage|system|service|component|application|app|cluster|region|target|where|side|pool|colou?r|slot|zone|site|tenant|instance|node|host)$/i.test(
      squeeze(text),
    ),
  );
}

/** Something kept out of the plan that the release needs: `AWS credentials (access key, secret key)`. */
export interface Secret {
  readonly span: Span;
  readonly name: string;
}

export function secretsIn(section: Section): Secret[] {
  return section.facts(readSecrets);
}

function readSecrets(section: Section): Secret[] {
  const labelled = section.fields
    .filter(({ name }) => /^(?:required )?(?:secrets|credentials)$/.test(name))
    .flatMap(({ introduces }) => introduces);
  const blocks = section.kind === 'secrets' ? section.blocks : labelled;
  return [...walkItems(blocks)].map(({ item }) => ({
    span: item.inline.span,
    name: normalizeName(item.inline.text),
  }));
}
