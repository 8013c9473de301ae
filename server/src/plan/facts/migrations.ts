/** Changes of a database on the way forward. */
import { walkBlocks, walkItems, type Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { codeKind } from './codeKinds.ts';
import { isElsewhere, isForward } from './forward.ts';
import { codesIn, inlineCommandsIn, scriptsIn, textsIn, type Script } from './texts.ts';

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
  /\bflyway\b[^\n]*\bmigrate\b|\bliquibase\b[^\n]*\bupdate\b(?!-)|\balembic\b[^\n]*\bupgrade\b|\b(?:rails|rake)\b[^\n]*\bdb:migrate\b(?!:)|\bmanage\.py\s+migrate\b(?![^\n]*--(?:plan|check))|\bknex\b[^\n]*\bmigrate:(?:latest|up)\b|\bsequelize(?:-cli)?\b[^\n]*\bdb:migrate\b(?!:)|\bprisma\s+migrate\s+deploy\b|\bdotnet[ -]ef\s+database\s+update\b|\batlas\s+migrate\s+apply\b|\bgoose\b[^\n]*\bup\b|\bmigrate\b[^\n]*\s-(?:path|source|database)\b[^\n]*\bup\b|\bdbmate\b[^\n]*\b(?:up|migrate)\b|\bmigration:run\b|\bartisan\s+migrate\b(?!:)|\bsqitch\s+deploy\b|\becto\.migrate\b|\bmigrate(?:\.\w+)?\s+up\b|\b(?:make|npm run|yarn|pnpm(?: run)?)\s+(?:db[:-])?migrate\b(?![:-])|\b(?:psql|mysql)\b[^\n]*(?:(?:-f|--file)(?:\s+|=)|<\s*)(?:\S*(?:migrat|V\d+__|\/\d{3,}_)|\d{3,}_(?=\S*\.sql))(?![^\n]*(?:\.down\.|\/down\/|undo|rollback|_down\.))[^\n]*|(?<![\w/.-])\S*\bmigrat(?:e|ions?)[\w-]*\.(?:sh|py|rb|js|ts)\b(?!:)(?![^\n]*\b(?:down|status|undo|rollback|revert|check|verify|plan|history|--dry-run)\b)[^\n]*/gi;
const statements =
  /^[ \t]*(?:psql[^\n]*-c\s+["'])?(?:ALTER\s+TABLE|CREATE\s+TABLE|CREATE\s+(?:UNIQUE\s+)?INDEX|DROP\s+TABLE)\b[^;\n]*/gim;
const additive =
  /\bCREATE\s+(?:TABLE|(?:UNIQUE\s+)?INDEX)\b|\bADD\s+(?:COLUMN\s+)?(?!CONSTRAINT)(?![^\n]*\bNOT\s+NULL\b(?![^\n]*DEFAULT))/i;
const words =
  /\b(?:run|apply|execute|perform)s?\b[^.\n]{0,40}\b(?:migrations?|schema changes?|database changes?)\b(?![^.\n]*\b(?:tests?|guide|checklist)\b)/i;
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
  const inline = section.within('steps', 'database', 'traffic') ? inlineCommandsIn(section) : [];
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
  if (section.within('steps', 'database', 'traffic')) {
    for (const { item } of walkItems(section.blocks)) {
      const named = section.within('database') ? new RegExp(script.source, 'i').exec(item.inline.text) : null;
      if (named && !backwards.test(item.inline.text.replace(/_/g, ' ')))
        add(item.inline.span.part(named.index, named.index + named[0].length), 'script', item.inline.text);
      if (words.test(item.inline.text) && !conditional.test(item.inline.text))
        add(item.inline.span, 'words', item.inline.text);
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
const told = /\b(?:drops?|removes?|deletes?|renames?)\b[^.\n]{0,40}\b(?:columns?|tables?)\b/i;
const inWords = /^\s*(?:then |now )?(?:drop|remove|delete|rename)s?\b[^.\n]{0,40}\b(?:columns?|tables?)\b/i;

/** Among steps of all kinds only what names the column or table: `Drop the column note_text`. */
const amongSteps =
  /^\s*(?:then |now )?(?:drop|remove|delete|rename)s? (?:(?:the|a|both|two|old) )*(?:columns?|tables?)(?= (?:\w*_|`))/i;

/** `Apply to production: this release drops the column \`code\``. */
const ofRelease =
  /(?<=\b(?:this|the) (?:release|migration|version|script|change|step) )(?:drops|removes|deletes|renames)\b[^.\n]{0,40}\b(?:columns?|tables?)\b/i;

function readIncompatible(section: Section): SchemaChange[] {
  if (!isForward(section) || section.within('validation', 'smokeTests', 'postDeployment')) return [];
  const found: SchemaChange[] = [];
  for (const code of [...scriptsIn(section), ...inlineCommandsIn(section)]) {
    if (!/\b(?:ALTER|DROP|RENAME)\b/i.test(code.masked)) continue;
    for (const [pattern, does] of incompatible) {
      for (const match of code.masked.matchAll(pattern)) {
        const line = code.masked.slice(code.masked.lastIndexOf('\n', match.index) + 1, match.index);
        if (!/^\s*(?:#|--|\/\/|echo\b)/.test(line) && !isElsewhere(section, code.around ?? line))
          found.push({ span: code.span.part(match.index, match.index + match[0].length), does });
      }
    }
  }
  const migrates = section.within('database');
  if (migrates) {
    for (const { name: key, value } of section.content.keys) {
      if (
        value &&
        /^(?:forward|up|changes?|does|what)$/.test(key) &&
        told.test(value.text) &&
        !/\b(?:no|not|never|nothing|without)\b/i.test(value.text)
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
        !new RegExp(script.source, 'i').test(item.inline.text) &&
        !/\b(?:temp|temporary|tmp|backup|if exists|view)\b/i.test(item.inline.text) &&
        !isElsewhere(section, item.inline.text)
      ) {
        const start = match[0].search(/\S/);
        found.push({
          span: item.inline.span.part(match.index + start, match.index + match[0].length),
          does: /rename/i.test(match[0])
            ? 'renames what the old version uses'
            : 'removes what the old version uses',
        });
      }
    }
  }
  if (section.within('database', 'steps')) {
    for (const each of scriptLines(section)) found.push(...toldOf(each));
    for (const inline of textsIn(section))
      if (
        /\bmigrat\w*|\bschema\b/i.test(inline.text) &&
        !found.some(({ span }) => isWithin(span, inline.span))
      )
        found.push(...toldOf({ name: inline, does: inline }));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

const takes =
  /\b(?:drops?|removes?|renames?|deletes?)\s+(?:(?:the|a|an|its|both|two|old|now)\s+)*(?:[\w`.]+\s+)?(?:columns?|tables?)\b(?!\s+(?:indexe?s|locks?|spaces?|partitions?|comments?))/i;

/** `V202__links.sql`, which drops the column `photo_url`: what a script does, in the words beside its name. */
function toldOf({ name: named, does }: { name: Inline; does: Inline }): SchemaChange[] {
  const match = takes.exec(does.text);
  if (
    !match ||
    backwards.test(named.text.replace(/_/g, ' ')) ||
    /\b(?:no|not|never|nothing|without|te?mp|temporary|backup|staging|rows?|from|if exists|later|undo|down)\b/i.test(
      `${match[0]} ${does.text.slice(0, match.index).replace(/\S*\.\w+\b/g, ' ')}`,
    )
  )
    return [];
  return [
    {
      span: does.span.part(match.index, match.index + match[0].length),
      does: /rename/i.test(match[0])
        ? 'renames what the old version uses'
        : 'removes what the old version uses',
    },
  ];
}

/** Items, paragraphs and rows that name one script. */
function* scriptLines(section: Section): Generator<{ name: Inline; does: Inline }> {
  const named = ({ text }: Inline): boolean => (text.match(script)?.length ?? 0) === 1;
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

/** Numbered scripts in the order in which a list, a table or a block of commands runs them. */
export interface ScriptRun {
  /** Down scripts, which run from the last to the first. */
  readonly isBack: boolean;
  readonly scripts: readonly {
    readonly name: string;
    /** What else its line or entry says; two with the same may be exchanged by their names. */
    readonly rest: string;
    readonly number: readonly number[];
    readonly span: Span;
  }[];
}

export function scriptRunsIn(section: Section): ScriptRun[] {
  return section.facts(readScriptRuns);
}

const script =
  /(?<![\w.-])(?:(V)(\d+(?:[._]\d+)*)__\w[\w.-]*|(\d{3,14})[_-][a-z][\w.-]*)(?:\.(?:sql|py|rb|js|ts|php|xml|ya?ml))(?![\w])/gi;

const numbered =
  /^(\s*(?=\S*\s?\S*migrat)\S+(?:\s+\S+){0,4}?\s+(up|apply|run|down|undo|revert|rollback)\s+(?:--?\w+[= ])?)(\d{3,14})\s*$/i;

/** `./migrate.sh up 0007` over `./migrate.sh up 0008`: lines that differ in their number alone. */
function numberedLines(lines: readonly { text: string; span: Span }[], isBack: boolean): ScriptRun[] {
  const runs = new Map<string, ScriptRun['scripts'][number][]>();
  for (const { text, span } of lines) {
    const [whole, command = '', way = '', number = ''] = numbered.exec(text) ?? [];
    if (whole === undefined || backwards.test(way) !== isBack) continue;
    const name = squeeze(whole);
    const start = text.indexOf(name);
    const scripts = runs.get(squeeze(command)) ?? [];
    scripts.push({ name, rest: '', number: [Number(number)], span: span.part(start, start + name.length) });
    runs.set(squeeze(command), scripts);
  }
  return [...runs.values()].filter(({ length }) => length > 1).map((scripts) => ({ scripts, isBack }));
}

/** A line of commands, or each script of a loop: `for f in 001_a.sql 002_b.sql; do`. */
function runOnOneLine(text: string, span: Span): { text: string; span: Span; around?: string }[] {
  if (!/^\s*for\s+\w+\s+in\s/.test(text)) return [{ text, span }];
  return [...text.matchAll(script)].map((match) => ({
    text: match[0],
    span: span.part(match.index, match.index + match[0].length),
  }));
}

/** `Run 001_a.sql, then 002_b.sql`: nothing but names between the first and the last. */
function enumerated(text: string, span: Span): { text: string; span: Span }[] {
  const matches = [...text.matchAll(script)];
  const [first] = matches;
  if (!first || matches.length < 2 || !/\b(?:run|apply|execute|order|scripts?|undo|revert)\b/i.test(text))
    return [];
  const apart = matches.some((match, index) => {
    const last = matches[index - 1];
    return (
      last &&
      !/^[\s`,;→>-]*(?:(?:and|then|finally)\s+)*`?$/i.test(
        text.slice(last.index + last[0].length, match.index),
      )
    );
  });
  if (apart || /\b(?:after|before|must|depends|needs|either|or)\b/i.test(text)) return [];
  return matches.map((match) => ({
    text: match[0],
    span: span.part(match.index, match.index + match[0].length),
  }));
}

const backwards = /\b(?:down|undo|rollback|revert)\b/i;

function readScriptRuns(section: Section): ScriptRun[] {
  return [
    ...(isForward(section) ? readRuns(section, false) : []),
    ...(section.isRollback ? readRuns(section, true) : []),
  ];
}

function readRuns(section: Section, isBack: boolean): ScriptRun[] {
  const runs: ScriptRun[] = [];
  const collect = (places: readonly { text: string; span: Span; around?: string }[]): void => {
    const scripts = places.flatMap(({ text, span, around }) => {
      const matches = [...text.matchAll(script)];
      const [match] = matches;
      if (!match || matches.length > 1 || backwards.test(text.replace(/_/g, ' ')) !== isBack) return [];
      return [
        {
          name: match[0],
          rest: around ?? squeeze(text.replace(match[0], ' ')),
          number: (match[2] ?? match[3] ?? '').split(/[._]/).map(Number),
          span: span.part(match.index, match.index + match[0].length),
        },
      ];
    });
    if (scripts.length > 1) runs.push({ scripts, isBack });
  };
  for (const block of walkBlocks([
    ...section.blocks,
    ...section.content.keys.flatMap((key) => key.introduces),
  ])) {
    if (block.kind === 'list')
      collect(
        block.items.map(({ inline, blocks }) => ({
          text: inline.text,
          span: inline.span,
          ...(blocks.length > 0 && { around: String(inline.span.from) }),
        })),
      );
    if (block.kind === 'table')
      collect(
        block.rows.flatMap((row) =>
          row.cells
            .filter(({ text }) => new RegExp(script.source, 'i').test(text))
            .slice(0, 1)
            .map(({ text, span }) => ({
              text,
              span,
              around: squeeze(
                row.cells
                  .filter((cell) => cell.text !== text)
                  .map((cell) => cell.text)
                  .join(' '),
              ),
            })),
        ),
      );
  }
  for (const { masked, span } of scriptsIn(section)) {
    const lines: { text: string; span: Span }[] = [];
    let at = 0;
    for (const text of masked.split('\n')) {
      if (!/^\s*(?:#|--|\/\/|ls\b|cat\b)/.test(text))
        lines.push(...runOnOneLine(text, span.part(at, at + text.length)));
      at += text.length + 1;
    }
    collect(lines);
    runs.push(...numberedLines(lines, isBack));
  }
  for (const { text, span } of textsIn(section))
    if (isBack || section.within('steps', 'database') || /\bin (?:this|the following) order\b/i.test(text))
      collect(enumerated(text, span));
  // `### Migration 003_add_col.sql`
  collect(
    section.children.flatMap(({ heading }) =>
      heading && heading.inline.span.length > 0
        ? [{ text: heading.inline.text, span: heading.inline.span, around: String(heading.inline.span.from) }]
        : [],
    ),
  );
  // The entries of a list in YAML are sections of their own.
  collect(
    section.children.flatMap(({ content }) =>
      content.keys.flatMap(({ name: key, value }) =>
        value && /^(?:script|file|migration|name)$/.test(key)
          ? [
              {
                text: value.text,
                span: value.span,
                around: content.keys.length > 1 ? String(value.span.from) : '',
              },
            ]
          : [],
      ),
    ),
  );
  return runs;
}
