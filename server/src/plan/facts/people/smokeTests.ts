import { distance } from 'fastest-levenshtein';
import { lineBefore } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import { normalizeName, squeeze } from '../../../text/words.ts';
import { walkItems, type Inline, type List, type ListItem, type Table } from '../../blocks.ts';
import { fieldsOf, partOf, valueIn } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { isListed } from '../records.ts';
import { isBlankCell, tablesIn } from '../tables.ts';
import { codesIn, inlineCommandsIn, scriptsIn } from '../texts.ts';
import { leadsIn } from '../timeline/leads.ts';

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
  if (!section.within('smokeTests', 'healthChecks')) return [...tabled(section), ...labelled(section)];
  const tests: SmokeTest[] = [];
  const rows = tablesIn(section).flatMap(({ table }) => ofTable(table));
  // What is told of each item of a list as in a table is read as one.
  for (const block of section.blocks)
    if (block.kind === 'list' && !rows.some(({ span }) => block.span.contains(span.start)))
      tests.push(...ofList(block));
  for (const code of codesIn(section)) {
    for (const match of code.masked.matchAll(/^[ \t]*(?:curl|wget|http|grpcurl)\b.*$/gm)) {
      tests.push({
        span: code.span.part(match.index, match.index + match[0].length),
        name: squeeze(match[0]),
      });
    }
  }
  tests.push(...rows);
  // `### Orders` with a list of labels is one test.
  const within = section.parent?.within('smokeTests', 'healthChecks') === true;
  const said = partsOf(within ? section.fields : section.content.keys);
  if (section.heading && Object.keys(said).length > 0)
    tests.push({ span: section.heading.span, name: section.title, ...said });
  return tests;
}

/** `Check | Call | Good` under any heading: requests, most of them with a method or an address, and what each should give. */
function tabled(section: Section): SmokeTest[] {
  if (section.isRollback || section.within('alerts', 'metrics', 'risks')) return [];
  return tablesIn(section).flatMap(({ table: block }) => {
    const tests = ofTable(block).filter(({ endpoint }) => endpoint);
    // A table that says so is one of tests, whatever stands in most of its rows.
    const ofTests =
      /\b(?:smoke ?tests?|health ?checks?)\b/i.test(block.header.cells[0]?.text ?? '') ||
      block.header.cells.some(({ text }) => /^\W*endpoint\W*$/i.test(text));
    return areTests(tests, ofTests ? 0 : tests.length / 2) ? tests : [];
  });
}

const request = /^\s*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+)(?:\/|https?:\/\/)/;

/** More than so many have a method with a path or an address, and most say what they should give. */
function areTests(tests: readonly SmokeTest[], some: number): boolean {
  const asked = tests.filter(({ endpoint }) => request.test(endpoint?.text ?? ''));
  const told = tests.filter(({ expected }) => expected);
  return asked.length > some && told.length * 2 > tests.length;
}

/** `1. **Buy a ticket**` over `Endpoint:` and `Expected:`, under any heading. */
function labelled(section: Section): SmokeTest[] {
  if (section.isRollback || !section.mayHold(labels)) return [];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'list' || block.items.length < 2) return [];
    const tests = ofList(block);
    return tests.every(({ endpoint }) => endpoint) && areTests(tests, tests.length / 2) ? tests : [];
  });
}

const labels = /\b(?:endpoint|url|request|path|route|call|address)\W*:/i;

/** A row each, where the table has a column for what is asked. */
function ofTable(table: Table): SmokeTest[] {
  const { header, rows } = table;
  const names = header.cells.map(({ text }) => normalizeName(text));
  if (!names.some((name) => endpointName.test(name))) return [];
  return rows.map((row, nth) => ({
    span: isListed(table) ? (row.cells[0] ?? row).span : row.span,
    name: squeeze(row.cells[0]?.text ?? ''),
    // What one item alone calls otherwise is in no column.
    ...(isListed(table) &&
      partsOf(fieldsOf(table.list.items[nth]?.blocks ?? []).filter(({ value }) => !isBlankCell(value)))),
    ...partsOf(
      names.flatMap((name, index) => {
        const cell = row.cells[index];
        return cell && !isBlankCell(cell) ? [{ name, value: cell }] : [];
      }),
    ),
  }));
}

function ofList({ items }: List): SmokeTest[] {
  const requests = items.map(requestIn);
  const labelled = items.map(({ blocks }) => partsOf(fieldsOf(blocks)));
  // What all of them shall give may stand elsewhere.
  const isTold = [...requests, ...labelled].some((test) => test?.expected);
  return items.map((item, index) => ({
    span: item.inline.span,
    name: squeeze(item.inline.text),
    ...labelled[index],
    ...(isTold && requests[index]),
  }));
}

/** What the rows of a table of tests are called that alone do not say what comes out. */
export function untoldRowsIn(section: Section): Inline[] {
  return section.facts(readUntoldRows);
}

function readUntoldRows(section: Section): Inline[] {
  if (section.isRollback || !section.within('smokeTests', 'healthChecks', 'validation')) return [];
  return tablesIn(section).flatMap(({ table: block }) => {
    const names = block.header.cells.map(({ text }) => normalizeName(text));
    const at = names.findIndex((name) => expectedName.test(name));
    // What has an address is a request, and is read as one.
    if (at < 1 || names.some((name) => endpointName.test(name))) return [];
    const untold = block.rows.filter(({ cells }) => isBlankCell(cells[at]));
    return untold.length === 1 && block.rows.length > 2
      ? untold.flatMap(({ cells }) => cells.find(({ text }) => /\p{L}/u.test(text)) ?? [])
      : [];
  });
}

/** `- [ ] GET /health` among smoke tests, and nothing of what it gives. */
export function bareRequestsIn(section: Section): Inline[] {
  return section.facts(readBareRequests);
}

function readBareRequests(section: Section): Inline[] {
  if (!section.within('smokeTests') || section.isRollback) return [];
  return section.blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ inline, blocks }) =>
          blocks.length === 0 &&
          /^\s*`?(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+(?:\/|https?:)[^\s`]*`?\s*$/.test(inline.raw)
            ? [inline]
            : [],
        )
      : [],
  );
}

/** Requests in the lines of a checklist of another section: `- [ ] GET /health returns 200` after the deployment. */
export function requestsIn(section: Section): Request[] {
  return section.facts(readRequests);
}

export interface Request {
  readonly endpoint: Inline;
  /** The whole line. */
  readonly item: Inline;
  /** Whether words follow that may say what comes back. */
  readonly told: boolean;
}

function readRequests(section: Section): Request[] {
  const called = misspeltCalls(section);
  if (section.isRollback) return called;
  if (section.within('smokeTests', 'healthChecks'))
    return [...labelledRequests(section), ...requestsInSentences(section), ...called];
  const labelled = leadsIn(section).flatMap(({ name, block }) =>
    /\b(?:smoke tests?|health checks?|sanity checks?|verif\w+|checks)\b/.test(name) ? [block] : [],
  );
  const isCheck = section.within('validation', 'postDeployment');
  const listed = [...walkItems(isCheck ? section.blocks : labelled)].flatMap(({ item: { inline } }) => {
    const match = anyMethod.exec(inline.raw);
    const word = match?.[1] ?? '';
    if (!match || english.test(word) || !methods.some((method) => isNear(word, method))) return [];
    const endpoint = partOf(inline, match[0].indexOf(word), match[0].length);
    return [{ endpoint, item: inline, told: saysMore(inline.text.slice(match[0].length)) }];
  });
  return isCheck ? [...listed, ...requestsInSentences(section), ...called] : [...listed, ...called];
}

const anyMethod = /^\s*`?([A-Z]{3,7})\s+(?:\/|https?:\/\/)[^\s`,;→]*/;

/** `curl -f htps://shop.internal/health`, wherever it is run. */
function misspeltCalls(section: Section): Request[] {
  return [...scriptsIn(section), ...inlineCommandsIn(section)].flatMap(({ masked, span }) => {
    if (!/\b(?:curl|wget)\b/.test(masked)) return [];
    return [...masked.matchAll(address)].flatMap(({ 0: raw, 1: scheme = '', index }) => {
      const before = lineBefore(masked, index);
      const proper = /^https?:\/\/[^/]/.test(raw) || !(isNear(scheme, 'http') || isNear(scheme, 'https'));
      if (proper || !/\b(?:curl|wget)\b/.test(before)) return [];
      const part = { span: span.part(index, index + raw.length), raw, text: raw, prose: raw };
      const endpoint = { ...part, links: [], strong: [] };
      return [{ endpoint, item: endpoint, told: true }];
    });
  });
}

const address = /(?<=[\s'"])([a-z]{3,6}):\/{1,2}[^\s'"`]+/g;

/** `- Application health: GET /health` */
function labelledRequests({ fields }: Section): Request[] {
  return fields.flatMap(({ form, value, name }) => {
    if (form !== 'item' || !value || endpointName.test(name)) return [];
    const match = anyMethod.exec(value.raw) ?? lostSlash.exec(value.raw);
    const word = match?.[1] ?? '';
    if (!match || english.test(word) || !methods.some((method) => isNear(word, method))) return [];
    const endpoint = partOf(value, match[0].indexOf(word), match[0].length);
    return [{ endpoint, item: value, told: true }];
  });
}

/** `She calls `GET status` on both nodes`: a request in code whose path has lost its slash. */
function requestsInSentences({ blocks }: Section): Request[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || /\b(?:redis|valkey|cache)\b/i.test(block.inline.text)) return [];
    return [...block.inline.raw.matchAll(/`[^`\n]+`/g)].flatMap(({ index, 0: code }) =>
      lostSlash.test(code)
        ? [
            {
              endpoint: partOf(block.inline, index + 1, index + code.length - 1),
              item: block.inline,
              told: true,
            },
          ]
        : [],
    );
  });
}

/** `GET health` and nothing else, or what comes back. */
const lostSlash =
  /^\s*`?(GET|POST|PUT|PATCH|DELETE|HEAD)\s+[a-z][\w.-]*(?:\/[^\s`]*)?(?=`?\s*(?:$|(?:→|->|=>|(?:answers?|returns?|responds?|gives)\b)))/;

/** A letter away from a method, and a word of its own. */
const english =
  /^(?:SET|READ|LEAD|HOST|MOST|COST|PAST|LOST|BUT|CUT|GOT|LET|NET|PATH|MATCH|WATCH|CATCH|BATCH)$/;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** `GET /health → 200`, in an item of one line. */
function requestIn({ inline, blocks }: ListItem): Pick<SmokeTest, 'endpoint' | 'expected'> | undefined {
  const match =
    /(?:^\s*|`)([A-Z]{3,7})\s+(?:(?:\/|https?:|h[a-z]{1,5}:\/)[^\s`,;→]*|[\w-]+(?:\/[\w{}.-]+)*(?=`|\s*(?:→|->|=>|:\s|(?:answers?|returns?|responds?|gives|should|must)\b)))/.exec(
      inline.raw,
    );
  if (!match || blocks.length > 0 || !methods.some((method) => isNear(match[1] ?? '', method)))
    return undefined;
  const end = match.index + match[0].length;
  const expected = saysMore(inline.text.slice(end)) ? valueIn(inline, end, inline.text.length) : undefined;
  const start = match.index + match[0].indexOf(match[1] ?? '');
  return { endpoint: partOf(inline, start, end), ...(expected && { expected }) };
}

/** `POST /orders with a test token` tells what is sent, and not what comes back. */
function saysMore(rest: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(rest)) return false;
  return (
    !/^[\s`(]*(?:with|as|using|for|from)\s/i.test(rest) ||
    /[→:=–—]|->|\b[1-5]\d\d\b|\b(?:answers?|returns?|gives?|responds?|response|replies|is|are|must|should|shows?|lists?|loads?|succeeds?|works?|ok|accept\w*|fails?|yields?|comes?|sends?|prints?|contains?|says?|redirects?|rejects?|created?|expect\w*)\b/i.test(
      rest,
    )
  );
}

/** The same letters, or all but one. */
function isNear(word: string, method: string): boolean {
  return (
    Array.from(word).sort().join('') === Array.from(method).sort().join('') || distance(word, method) === 1
  );
}

const endpointName =
  /^(?:(?:api |http )?(?:endpoints?|urls?|requests?|paths?|routes?|calls?)|address|method and path|endpoint ?\/ ?url|url ?\/ ?endpoint)$/;

const expectedName =
  /^expect|^should|^results?$|^(?:success|pass|passes)(?: if| when| criteria| criterion)?$|^(?:response|answer|status code|http status|code|outcome|must (?:give|return|show|be)|returns|good|good (?:if|when)|ok|ok (?:if|when)|wanted|want|right answer|what (?:we|you) (?:want|expect|see).*)$/;

function partsOf(
  fields: readonly { name: string; value?: Inline }[],
): Pick<SmokeTest, 'endpoint' | 'expected' | 'failure'> {
  const said = (pattern: RegExp, unless?: RegExp): Inline | undefined =>
    fields.find(({ name, value }) => value && pattern.test(name) && !unless?.test(value.text))?.value;
  const endpoint = said(endpointName);
  // `Result: Pending` says that the test has not run.
  const expected = said(expectedName, /^\W*(?:pending|open|not (?:yet )?(?:run|started)|to ?do)\W*$/i);
  const failure = said(/^(?:failure|on failure|if fails?)$/);
  return { ...(endpoint && { endpoint }), ...(expected && { expected }), ...(failure && { failure }) };
}
