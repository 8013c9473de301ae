/** Changes of a database on the way forward. */
import { isWithin, type Span } from '../../../text/span.ts';
import { walkBlocks } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { codeKind } from '../steps/codeKinds.ts';
import { isElsewhere, isForward } from '../steps/forward.ts';
import { isUnrun } from '../steps/remarks.ts';
import { isBackwards, scriptNamesIn } from '../steps/scriptRuns.ts';
import { codesIn, forwardCommandsIn, proseCommandsIn, type Script, sentence } from '../texts.ts';

export interface Migration {
  readonly span: Span;
  /** How it is told: by a command or statement, in words, or by a heading alone. */
  readonly form: 'command' | 'statement' | 'words' | 'script' | 'heading';
  /** In staging or another environment that is not production. */
  readonly elsewhere: boolean;
  /** It only adds what the old version does not look at, so there is nothing to lose or to undo. */
  readonly additive: boolean;
  /** Where its doing ends: what stands before may be done before. */
  readonly end: number;
  /** In a section of the scripts, which tells what is run; the steps tell when. */
  readonly listed: boolean;
}

const tools = new RegExp(
  [
    String.raw`\bflyway\b[^\n]*\bmigrate\b|\bliquibase\b[^\n]*\bupdate\b(?!-)|\balembic\b[^\n]*\bupgrade\b`,
    String.raw`\b(?:rails|rake)\b[^\n]*\bdb:migrate\b(?!:)|\bmanage\.py\s+migrate\b(?![^\n]*--(?:plan|check))`,
    String.raw`\bknex\b[^\n]*\bmigrate:(?:latest|up)\b|\bsequelize(?:-cli)?\b[^\n]*\bdb:migrate\b(?!:)`,
    String.raw`\bprisma\s+migrate\s+deploy\b|\bdotnet[ -]ef\s+database\s+update\b|\batlas\s+migrate\s+apply\b`,
    String.raw`\bgoose\b[^\n]*\bup\b|\bmigrate\b[^\n]*\s-(?:path|source|database)\b[^\n]*\bup\b`,
    String.raw`\bdbmate\b[^\n]*\b(?:up|migrate)\b|\bmigration:run\b|\bartisan\s+migrate\b(?!:)`,
    String.raw`\bsqitch\s+deploy\b|\becto\.migrate\b`,
    String.raw`\b(?:migrate|schema|db\.\w+)(?:\.\w+)?\s+(?:up|apply)\b(?![^\n]*--(?:plan|check|dry-run))`,
    String.raw`\b(?:sqlx\s+migrate|diesel\s+migration)\s+run\b|\bdrizzle-kit\s+migrate\b`,
    String.raw`\bdoctrine:migrations:migrate\b|\bdb\s+migrate\b(?!:)`,
    String.raw`\b(?:make|npm run|yarn|pnpm(?: run)?)\s+(?:db[:-])?migrate\b(?![:-](?!up\b|latest\b|prod|deploy\b|run\b))`,
    String.raw`\b(?:psql|mysql)\b[^\n]*(?:(?:-f|--file)(?:\s+|=)|<\s*)(?:\S*(?:migrat|V\d+__|\/\d{2,}_)|\d{2,}_(?=\S*\.sql))(?![^\n]*(?:\.down\.|\/down\/|undo|rollback|_down\.))[^\n]*`,
    String.raw`(?<![\w/.@-])(?:\.{1,2}\/|\/)?\w[\w./-]*\s+migrate(?![:\w./=-])(?!\s+(?:down|status|undo|rollback|revert|check|verify|plan|history|info|validate|list|create|new|make|zero|diff|help)\b)[^\n]*`,
    String.raw`(?<![\w/.-])\S*\bmigrat(?:e|ions?)[\w-]*\.(?:sh|py|rb|js|ts)\b(?!:)(?![^\n]*\b(?:down|status|undo|rollback|revert|check|verify|plan|history)\b)[^\n]*`,
  ].join('|'),
  'gi',
);
/** It says what would be done, and does nothing. */
const rehearsal = /\s--?(?:dry-?run|pretend|simulate|what-?if)\b/i;
const statements =
  /^[ \t]*(?:psql[^\n]*-c\s+["'])?(?:ALTER\s+TABLE|CREATE\s+TABLE|CREATE\s+(?:UNIQUE\s+)?INDEX|DROP\s+TABLE)\b[^;\n]*/gim;
const additive =
  /\bCREATE\s+(?:TABLE|(?:UNIQUE\s+)?INDEX)\b|\bADD\s+(?:COLUMN\s+)?(?!CONSTRAINT)(?![^\n]*\bNOT\s+NULL\b(?![^\n]*DEFAULT))/i;
const words = new RegExp(
  [
    String.raw`\b(?:run|apply|execute|perform|start|launch)(?:s|ies|es)?\b[^.\n]{0,40}\b(?:migrations?|(?:schema|database|liquibase) (?:changes?|scripts?|change-?(?:sets?|logs?))|migration scripts?)\b(?![^.\n]*\b(?:tests?|guide|checklist)\b)`,
    String.raw`\bmigrates? the (?:[\w-]+ ){0,2}(?:database|schema)\b`,
    String.raw`\b(?:migrations?|schema changes?)(?: scripts?)? (?:itself )?(?:is|are|gets?) (?:then )?(?:run|applied|executed|started)\b`,
    String.raw`\bmigration (?:itself )?runs\b`,
  ].join('|'),
  'i',
);
/** `Run 101_add_code.sql` among the steps, and no list of what there is. */
const runsIt = /^\W*(?:then |now )?(?:run|apply|execute|start|load)(?:s|es|ies)?\b/i;
const conditional =
  /\bif (?:any|needed|applicable|required|necessary|using|relevant)\b|\bnone\b|\bn\/a\b|\bnot (?:needed|required|applicable)\b|\bno (?:database |schema |data )?(?:migrations?|changes?)\b/i;

/** The migrations of one section, in order of place. */
export function migrationsIn(section: Section): Migration[] {
  return section.facts(readMigrations);
}

/** What every one of the above has in it. */
const hint =
  /migrat|liquibase|alembic|goose|sqitch|schema|mysql|psql|database|alter|create|drop|\.(?:sql|py|rb|js|ts|php|xml|ya?ml)\b/i;

function readMigrations(section: Section): Migration[] {
  if (
    !section.mayHold(hint) ||
    !isForward(section) ||
    section.within('validation', 'smokeTests', 'healthChecks', 'backup')
  )
    return [];
  const found: Migration[] = [];
  const listed = section.within('database') && !section.within('steps');
  const add = (span: Span, form: Migration['form'], line: string): void =>
    void found.push({
      span,
      form,
      elsewhere: isElsewhere(section, line),
      additive: form === 'statement' && additive.test(line),
      end: span.end,
      listed,
    });
  const acts = section.within('steps', 'database', 'traffic', 'timeline');
  const inline = acts ? [...forwardCommandsIn(section), ...proseCommandsIn(section)] : [];
  for (const code of [...commandsIn(section), ...inline]) {
    for (const [pattern, form] of [
      [tools, 'command'],
      [statements, 'statement'],
    ] as const) {
      for (const match of code.masked.matchAll(pattern)) {
        const line = code.masked.slice(
          code.masked.lastIndexOf('\n', match.index) + 1,
          match.index + match[0].length,
        );
        const rest = /[^\n]*/.exec(code.masked.slice(match.index + match[0].length))?.[0] ?? '';
        if (isUnrun(line) || rehearsal.test(line + rest)) continue;
        const text = match[0].trimEnd();
        const start = match.index + text.search(/\S/);
        add(code.span.part(start, match.index + text.length), form, code.around ?? line);
      }
    }
  }
  for (const { name, value } of section.labelled) {
    if (!value) continue;
    const match = /^(?:command|commands|run|execute)$/.test(name)
      ? new RegExp(tools.source, 'i').exec(value.text)
      : null;
    if (match) add(value.span, 'command', value.text);
    else if (/^(?:sql|statements?)$/.test(name) && new RegExp(statements.source, 'im').test(value.text))
      add(value.span, 'statement', value.text);
    else if (name === 'script' && section.parent?.kind === 'database') add(value.span, 'script', value.text);
  }
  if (acts) {
    for (const { text, span } of linesIn(section)) {
      const [named] = scriptNamesIn(text);
      const runs = named !== undefined && runsIt.test(text);
      if (named && !isBackwards(text) && (runs || section.within('database')))
        add(span.part(named.index, named.index + named[0].length), runs ? 'words' : 'script', text);
      else if (
        words.test(text) &&
        !conditional.test(text) &&
        !found.some((each) => isWithin(each.span, span))
      )
        add(span, 'words', text);
    }
  }
  const { heading } = section;
  if (
    found.length === 0 &&
    heading &&
    !/\b(?:plan|strategy|rollback|readiness|tests?)\b/.test(section.name) &&
    /\b(?:database|schema|db)\b.*\bmigrat|\bmigrat.*\b(?:database|schema|db)\b/.test(section.name) &&
    hasContent(section)
  )
    found.push({
      span: heading.inline.span,
      form: 'heading',
      elsewhere: isElsewhere(section),
      additive: false,
      end: section.end,
      listed,
    });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Items, cells and, where the section is about the database, the sentences of its paragraphs. */
function* linesIn(section: Section): Generator<{ text: string; span: Span }> {
  for (const block of walkBlocks(section.blocks)) {
    if (block.kind === 'list') for (const { inline } of block.items) yield inline;
    if (block.kind === 'table') for (const { cells } of block.rows) yield* cells;
    if (block.kind === 'paragraph' && section.within('database'))
      for (const { 0: text, index } of block.inline.text.matchAll(sentence))
        yield { text, span: block.inline.span.part(index, index + text.length) };
  }
}

function commandsIn(section: Section): Script[] {
  return codesIn(section).filter((code) => codeKind(code, section) === 'command');
}

/** `None required.` under the heading says that there is nothing to do. */
function hasContent(section: Section): boolean {
  let any = section.children.length > 0;
  for (const block of section.blocks) {
    if (block.kind === 'paragraph' && conditional.test(block.inline.text)) return false;
    if (block.kind === 'list' && block.items.some(({ inline }) => conditional.test(inline.text)))
      return false;
    any ||= block.kind !== 'html';
  }
  return any;
}
