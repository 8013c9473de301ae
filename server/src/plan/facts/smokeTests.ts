import type { Inline, ListItem, Table } from '../blocks.ts';
import { fieldsOf } from '../fieldsOf.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { codesIn } from './texts.ts';

/** A check that the new version works. */
export interface SmokeTest {
  readonly span: Span;
  readonly name: string;
  readonly endpoint?: Inline;
  readonly expected?: Inline;
  readonly failure?: Inline;
}

/** The items of smoke-test sections, and commands in them. */
export function smokeTestsIn(section: Section): SmokeTest[] {
  return section.facts(readSmokeTests);
}

function readSmokeTests(section: Section): SmokeTest[] {
  if (!section.within('smokeTests', 'healthChecks')) return [];
  const tests: SmokeTest[] = [];
  for (const block of section.blocks)
    if (block.kind === 'list') for (const item of block.items) tests.push(ofItem(item));
  for (const code of codesIn(section)) {
    for (const match of code.masked.matchAll(/^[ \t]*(?:curl|wget|http|grpcurl)\b.*$/gm)) {
      tests.push({
        span: code.span.part(match.index, match.index + match[0].length),
        name: squeeze(match[0]),
      });
    }
  }
  for (const block of section.blocks) if (block.kind === 'table') tests.push(...ofTable(block));
  const said = partsOf(section.content.keys);
  if (section.heading && Object.keys(said).length > 0)
    tests.push({ span: section.heading.span, name: section.title, ...said });
  return tests;
}

/** A row each, where the table has a column for what is asked. */
function ofTable({ header, rows }: Table): SmokeTest[] {
  const names = header.cells.map(({ text }) => normalizeName(text));
  if (!names.some((name) => endpointName.test(name))) return [];
  return rows.map((row) => ({
    span: row.span,
    name: squeeze(row.cells[0]?.text ?? ''),
    ...partsOf(
      names.flatMap((name, index) => {
        const cell = row.cells[index];
        return cell && squeeze(cell.text) !== '' ? [{ name, value: cell }] : [];
      }),
    ),
  }));
}

function ofItem(item: ListItem): SmokeTest {
  return { span: item.inline.span, name: squeeze(item.inline.text), ...partsOf(fieldsOf(item.blocks)) };
}

const endpointName = /^(?:endpoint|url|request|path)$/;

function partsOf(
  fields: readonly { name: string; value?: Inline }[],
): Pick<SmokeTest, 'endpoint' | 'expected' | 'failure'> {
  const said = (pattern: RegExp): Inline | undefined =>
    fields.find(({ name, value }) => value && pattern.test(name))?.value;
  const endpoint = said(endpointName);
  const expected = said(/^expected|^expect$|^should/);
  const failure = said(/^(?:failure|on failure|if fails?)$/);
  return { ...(endpoint && { endpoint }), ...(expected && { expected }), ...(failure && { failure }) };
}
