/** Changes of a database on the way forward. */
import { walkBlocks, walkItems, type Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { codeKind } from './codeKinds.ts';
import { isElsewhere, isForward } from './forward.ts';
import { isBackwards, scriptNamesIn } from './scriptRuns.ts';
import { codesIn, inlineCommandsIn, proseCommandsIn, scriptsIn, textsIn, type Script } from './texts.ts';

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

const tools =
  /\bflyway\b[^\n]*\bmigrate\b|\bliquibase\b[^\n]*\bupdate\b(?!-)|\balembic\b[^\n]*\bupgrade\b|\b(?:rails|rake)\b[^\n]*\bdb:migrate\b(?!:)|\bmanage\.py\s+migrate\b(?![^\n]*--(?:plan|check))|\bknex\b[^\n]*\bmigrate:(?:latest|up)\b|\bsequelize(?:-cli)?\b[^\n]*\bdb:migrate\b(?!:)|\bprisma\s+migrate\s+deploy\b|\bdotnet[ -]ef\s+database\s+update\b|\batlas\s+migrate\s+apply\b|\bgoose\b[^\n]*\bup\b|\bmigrate\b[^\n]*\s-(?:path|source|database)\b[^\n]*\bup\b|\bdbmate\b[^\n]*\b(?:up|migrate)\b|\bmigration:run\b|\bartisan\s+migrate\b(?!:)|\bsqitch\s+deploy\b|\becto\.migrate\b|\b(?:migrate|schema)(?:\.\w+)?\s+(?:up|apply)\b(?![^\n]*--(?:plan|check|dry-run))|\b(?:sqlx\s+migrate|diesel\s+migration)\s+run\b|\bdrizzle-kit\s+migrate\b|\bdoctrine:migrations:migrate\b|\bdb\s+migrate\b(?!:)|\b(?:make|npm run|yarn|pnpm(?: run)?)\s+(?:db[:-])?migrate\b(?![:-](?!up\b|latest\b|prod|deploy\b|run\b))|\b(?:psql|mysql)\b[^\n]*(?:(?:-f|--file)(?:\s+|=)|<\s*)(?:\S*(?:migrat|V\d+__|\/\d{3,}_)|\d{3,}_(?=\S*\.sql))(?![^\n]*(?:\.down\.|\/down\/|undo|rollback|_down\.))[^\n]*|(?<![\w/.-])\S*\bmigrat(?:e|ions?)[\w-]*\.(?:sh|py|rb|js|ts)\b(?!:)(?![^\n]*\b(?:down|status|undo|rollback|revert|check|verify|plan|history|--dry-run)\b)[^\n]*/gi;
const statements =
  /^[ \t]*(?:psql[^\n]*-c\s+["'])?(?:ALTER\s+TABLE|CREATE\s+TABLE|CREATE\s+(?:UNIQUE\s+)?INDEX|DROP\s+TABLE)\b[^;\n]*/gim;
const additive =
  /\bCREATE\s+(?:TABLE|(?:UNIQUE\s+)?INDEX)\b|\bADD\s+(?:COLUMN\s+)?(?!CONSTRAINT)(?![^\n]*\bNOT\s+NULL\b(?![^\n]*DEFAULT))/i;
const words =
  /\b(?:run|apply|execute|perform|start|launch)(?:s|ies|es)?\b[^.\n]{0,40}\b(?:migrations?|(?:schema|database|liquibase) (?:changes?|scripts?|change-?(?:sets?|logs?))|migration scripts?)\b(?![^.\n]*\b(?:tests?|guide|checklist)\b)|\bmigrates? the (?:[\w-]+ ){0,2}(?:database|schema)\b|\b(?:migrations?|schema changes?)(?: scripts?)? (?:itself )?(?:is|are|gets?) (?:then )?(?:run|applied|executed|started)\b|\bmigration (?:itself )?runs\b/i;
/** `Run 101_add_code.sql` among the steps, and no list of what there is. */
const runsIt = /^\W*(?:then |now )?(?:run|apply|execute|start|load)(?:s|es|ies)?\b/i;
const conditional =
  /\bif (?:any|needed|applicable|required|necessary|using|relevant)\b|\bnone\b|\bn\/a\b|\bnot (?:needed|required|applicable)\b|\bno (?:database |schema |data )?(?:migrations?|changes?)\b/i;

/** The migrations of one section, in order of place. */
export function migrationsIn(section: Section): Migration[] {
  return section.facts(readMigrations);
}

function readMigrations(section: Section): Migration[] {
  if (!isForward(section) || section.within('validation', 'smokeTests', 'healthChecks', 'backup')) return [];
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
  const inline = acts ? [...inlineCommandsIn(section), ...proseCommandsIn(section)] : [];
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
        if (/^\s*(?:#|--|\/\/|echo\b)/.test(line)) continue;
        const text = match[0].trimEnd();
        const start = match.index + text.search(/\S/);
        add(code.span.part(start, match.index + text.length), form, code.around ?? line);
      }
    }
  }
  for (const { name, value } of section.content.keys) {
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
      for (const { 0: text, index } of block.inline.text.matchAll(/[^\s.!?](?:[^.!?]|[.!?](?!\s))*/g))
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

/** A change of the schema that the version before it cannot live with. */
export interface SchemaChange {
  readonly span: Span;
  /** What it does, for people. */
  readonly does: string;
  /** Among what expands, which must take nothing away. */
  readonly expands?: true;
}

export function incompatibleChangesIn(section: Section): SchemaChange[] {
  return section.facts(readIncompatible);
}

const name = '(?:"[\\w.$ ]+"|`[\\w.$ ]+`|\\[[\\w.$ ]+\\]|[\\w.$]+)';
const incompatible: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\bDROP\\s+COLUMN\\s+(?:IF\\s+EXISTS\\s+)?${name}`, 'gi'), 'removes a column'],
  [
    new RegExp(
      `\\bDROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?!IF\\b|\\S*(?:tmp|temp|bak|backup|_old\\b))${name}`,
      'gi',
    ),
    'removes a table',
  ],
  [new RegExp(`\\bRENAME\\s+(?:COLUMN\\s+)?${name}\\s+TO\\s+${name}`, 'gi'), 'renames a column'],
  [new RegExp(`\\bCHANGE\\s+(?:COLUMN\\s+)?${name}\\s+${name}\\s+\\w+`, 'gi'), 'changes a column'],
  [new RegExp(`\\bRENAME\\s+TO\\s+${name}`, 'gi'), 'renames a table'],
  [
    new RegExp(
      `\\bALTER\\s+COLUMN\\s+${name}\\s+(?:SET\\s+NOT\\s+NULL|(?:SET\\s+DATA\\s+)?TYPE\\s+\\w+)`,
      'gi',
    ),
    'changes a column',
  ],
  [
    new RegExp(
      `\\bADD\\s+(?:COLUMN\\s+)?(?:IF\\s+NOT\\s+EXISTS\\s+)?(?!CONSTRAINT|PRIMARY|UNIQUE|INDEX|KEY|FOREIGN|CHECK)${name}\\s+\\w+(?:\\s*\\([\\d,\\s]*\\))?\\s+NOT\\s+NULL(?![^,;]*\\b(?:DEFAULT|GENERATED|IDENTITY|AUTO_INCREMENT)\\b)`,
      'gi',
    ),
    'adds a column that must not be empty',
  ],
];
const told =
  /\b(?:drops?|removes?|deletes?|renames?)\b[^.\n]{0,40}\b(?:columns?|tables?)\b|\brenames? \S+ to \S|\b(?:drops?|removes?) \w+_\w+/i;
const inWords = /^\s*(?:then |now )?(?:drop|remove|delete|rename)s?\b[^.\n]{0,40}\b(?:columns?|tables?)\b/i;

/** Among steps of all kinds only what names the column or table: `Drop the column note_text`. */
const amongSteps =
  /^\s*(?:then |now )?(?:drop|remove|delete|rename)s? (?:(?:the|a|both|two|old) )*(?:columns?|tables?)(?= (?:\w*_|`))/i;

/** `Apply to production: this release drops the column \`code\``. */
const ofRelease =
  /(?<=\b(?:(?:this|the) (?:release|migration|version|script|change|step)|it|they|which|that) )(?:drops?|removes?|deletes?|renames?)\b[^.\n]{0,40}\b(?:columns?|tables?)\b/i;

/** `They only add columns`: what takes something away beside that is a slip. */
const adds =
  /\b(?:they|it|all (?:changes|scripts|statements)|(?:the|these|our) (?:scripts?|migrations?|changes?|statements?)|this (?:release|migration|change|script)) (?:are |is )?(?:all |purely |strictly )?(?:only (?:adds?|creates?)\b|additive\b)/i;

function readIncompatible(section: Section): SchemaChange[] {
  if (!isForward(section) || section.within('validation', 'smokeTests', 'postDeployment')) return [];
  const found: SchemaChange[] = [];
  const onlyAdds = textsIn(section).some(({ text }) => adds.test(text));
  for (const code of [...scriptsIn(section), ...inlineCommandsIn(section)]) {
    if (!/\b(?:ALTER|DROP|RENAME)\b/i.test(code.masked)) continue;
    for (const [pattern, does] of incompatible) {
      for (const match of code.masked.matchAll(pattern)) {
        const line = code.masked.slice(code.masked.lastIndexOf('\n', match.index) + 1, match.index);
        if (!/^\s*(?:#|--|\/\/|echo\b)/.test(line) && !isElsewhere(section, code.around ?? line))
          found.push({
            span: code.span.part(match.index, match.index + match[0].length),
            does,
            ...(onlyAdds && { expands: true as const }),
          });
      }
    }
  }
  const migrates = section.within('database');
  if (migrates) {
    for (const { name: key, value } of section.content.keys) {
      if (
        value &&
        /^(?:forward|up|changes?|does|what)$/.test(key) &&
        (told.test(value.text) || takes.test(value.text)) &&
        !/\b(?:no|not(?![ -]null)|never|nothing)\b/i.test(value.text)
      )
        found.push({ span: value.span, does: 'takes away what the old version uses' });
    }
  }
  if (migrates || section.within('steps')) {
    for (const { item } of walkItems(section.blocks)) {
      const match = migrates
        ? (inWords.exec(item.inline.text) ?? ofRelease.exec(item.inline.text))
        : amongSteps.exec(item.inline.raw);
      if (
        match &&
        scriptNamesIn(item.inline.text).length === 0 &&
        !/\b(?:temp|temporary|tmp|backup|if exists|view)\b/i.test(item.inline.text) &&
        !isElsewhere(section, item.inline.text)
      ) {
        const start = match[0].search(/\S/);
        found.push({
          span: item.inline.span.part(match.index + start, match.index + match[0].length),
          does: doesBy(match[0]),
        });
      }
    }
  }
  if (section.within('database', 'steps', 'timeline') || section.heading?.sequence) {
    for (const inline of textsIn(section))
      if (/^\W*expand\b/i.test(inline.text) && !isElsewhere(section, inline.text))
        found.push(
          ...toldOf({ name: inline, does: inline }).map((each) => ({ ...each, expands: true as const })),
        );
    for (const each of scriptLines(section))
      found.push(
        ...toldOf(each).filter(({ span }) => !found.some((known) => known.span.start === span.start)),
      );
    for (const inline of textsIn(section))
      if (
        /\bmigrat|\bschema\b|\b(?:script|change-?set)s?\b/i.test(inline.text) &&
        !found.some(({ span }) => isWithin(span, inline.span))
      )
        found.push(...toldOf({ name: inline, does: inline }));
    for (const place of [...textsIn(section).map(lineOf), ...scriptsIn(section)])
      found.push(
        ...byName(section, place).filter(({ span }) => !found.some((known) => isWithin(known.span, span))),
      );
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

const takes =
  /\b(?:drops?|removes?|renames?|deletes?)\s+(?:(?:the|a|an|its|both|two|old|now)\s+)*(?:[\w`.]+\s+)?(?:columns?|tables?)\b(?!\s+(?:indexe?s|locks?|spaces?|partitions?|comments?))|\brenames?\s+(?:\S+\s+)?\w+_\w+\s+(?:in)?to\b|\b(?:adds?\s+(?:an? |the )?(?:new )?|new )(?:NOT[ -]NULL|non-?null(?:able)?|mandatory) columns?\b(?![^.\n]*(?<!\b(?:no|without(?: an?)?) )\bdefault)|(?:\b(?:columns?|tables?)\s+[\w.]+|\b\w+_\w+)\s+(?:(?:is|are|gets?)\s+)?(?:dropped|removed|deleted|renamed)\b(?=\s*(?:$|[.,;|)]|(?:to|and)\b))(?![^.\n]*\b(?:later|next|once|after|when|already)\b)|\b(?:changes?|alters?|converts?)\s+(?:the )?(?:data ?)?types?\s+of\s|\btype\s+of\s+\S+\s+(?:is )?changed\b|\breplaces?\s+the\s+(?:columns?|tables?)\b|\b(?:turns?|splits?|merges?|moves?|converts?)\s+(?:the\s+)?(?:columns?|tables?)\s+[\w.]+(?:\s+and\s+[\w.]+)?\s+(?:in)?to\b|\b(?:becomes?|makes?|made|sets?)\s+(?:(?!is\b|where\b|if\b|when\b)[\w.]+\s+){0,3}(?:NOT[ -]NULL|mandatory)\b(?!\s+(?:in|with|once|when|after|later)\b)/i;
/** `0042_drop_points.sql`: the name of a script that takes something away. */
const takesByName =
  /(?<=_|\b)(?:drop|remove|rename|delete)[_-](?!(?:index|idx|ix|constraint|fk|trigger|view|function|te?mp|temporary|backup|default|not_null|unused|stale|orphan\w*|duplicate\w*|test|old_index|rows?|policy)(?:_|\b))\w+/i;

/** `V202__links.sql`, which drops the column `photo_url`: what a script does, in the words beside its name. */
function toldOf({ name: named, does }: { name: Inline; does: Inline }): SchemaChange[] {
  const match = takes.exec(does.text);
  if (
    !match ||
    isBackwards(named.text) ||
    /\b(?:no|not|never|nothing|without|te?mp|temporary|backup|staging|rows?|from|if exists|later|undo|down)\b/i.test(
      `${match[0].replace(/not[ -]null/i, ' ')} ${does.text.slice(0, match.index).replace(/\S*\.\w+\b/g, ' ')}`,
    )
  )
    return [];
  return [
    {
      span: does.span.part(match.index, match.index + match[0].length),
      does: doesBy(match[0]),
    },
  ];
}

/** Scripts that are called after what they take away. */
function byName(section: Section, { masked, span }: Script): SchemaChange[] {
  return scriptNamesIn(masked).flatMap(({ 0: script, index }) => {
    const before = masked.slice(masked.lastIndexOf('\n', index) + 1, index);
    const match = takesByName.exec(script);
    return match &&
      !isBackwards(before + script) &&
      !/^\s*(?:#|--|\/\/)|\b(?:not|no|never|without|later)\b/i.test(before) &&
      !isElsewhere(section, before)
      ? [{ span: span.part(index, index + script.length), does: doesBy(match[0]) }]
      : [];
  });
}

function lineOf({ text, span }: Inline): Script {
  return { masked: text, span };
}

function doesBy(words: string): string {
  if (/^(?:add|new)|null\b|mandatory/i.test(words)) return 'requires a value that the old version leaves out';
  if (/\btype/i.test(words)) return 'changes the type of what the old version uses';
  return `${/rename/i.test(words) ? 'renames' : 'removes'} what the old version uses`;
}

/** Items, paragraphs and rows that name one script. */
function* scriptLines(section: Section): Generator<{ name: Inline; does: Inline }> {
  const named = ({ text }: Inline): boolean => scriptNamesIn(text).length === 1;
  for (const block of walkBlocks(section.blocks)) {
    if (block.kind === 'paragraph' && named(block.inline)) yield { name: block.inline, does: block.inline };
    if (block.kind === 'list')
      for (const { inline } of block.items) if (named(inline)) yield { name: inline, does: inline };
    if (block.kind === 'table')
      for (const { cells } of block.rows) {
        const name = cells.find(named);
        if (name) for (const does of cells) yield { name, does };
      }
  }
}
