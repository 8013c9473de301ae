/** Changes of a database that the version before them cannot live with. */
import { lineBefore } from '../../../text/lines.ts';
import { isWithin, type Span } from '../../../text/span.ts';
import { walkBlocks, walkItems, type Inline, type Table } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { cellsBackIn } from '../../wayBack.ts';
import { isElsewhere, isForward } from '../steps/forward.ts';
import { isUnrun, remarksOf } from '../steps/remarks.ts';
import { isBackwards, scriptNamesIn } from '../steps/scriptRuns.ts';
import { forwardCommandsIn, forwardTextsIn, scriptsIn, type Script } from '../texts.ts';

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

const later =
  /\b(?:later|next|in|after|once) (?:the |a |an |one |two |\d+ )*(?:release|version|days?|weeks?|months?)\b/i;

/** `until DP-340 runs it`: another plan does. */
const byAnotherPlan = /\b(?:until|once|when|before)\W+[A-Z][A-Z\d]+-\d+\b/;

/** `The way back is \`ALTER TABLE … DROP COLUMN …\`.` */
const wayBack = /\b(?:way back|undo(?:es|ne)?|roll(?:s|ed)? ?back|back out)\b/i;

/** What every change of a schema that is told here names, or does. */
const hint = /alter|drop|rename|remove|delete|column|table|\w_\w|type|null|mandatory/i;

/** Keys of YAML; in Markdown most of them head sentences, which are read as such. */
const scriptDoes = /^(?:forward|up|changes?|does|what)$/;

function readIncompatible(section: Section): SchemaChange[] {
  // In `Phase 5: Validation` statements are run; what stands there in words is looked at.
  const isPhase = section.kind === 'validation' && section.heading?.sequence !== undefined;
  if (
    !section.mayHold(hint) ||
    !isForward(section) ||
    section.within('smokeTests', 'postDeployment') ||
    (section.within('validation') && !isPhase)
  )
    return [];
  const found: SchemaChange[] = [];
  const onlyAdds = forwardTextsIn(section).some(({ text }) => adds.test(text));
  for (const code of [...scriptsIn(section), ...forwardCommandsIn(section)]) {
    if (!/\b(?:ALTER|DROP|RENAME)\b/i.test(code.masked)) continue;
    for (const [pattern, does] of incompatible) {
      for (const match of code.masked.matchAll(pattern)) {
        const line = lineBefore(code.masked, match.index);
        if (
          !isUnrun(line) &&
          !isElsewhere(section, code.around ?? line) &&
          !byAnotherPlan.test(code.around ?? '') &&
          !wayBack.test(code.around ?? '') &&
          !(isPhase && later.test(code.around ?? ''))
        )
          found.push({
            span: code.span.part(match.index, match.index + match[0].length),
            does,
            ...(onlyAdds && { expands: true as const }),
          });
      }
    }
  }
  if (isPhase) return found;
  const migrates = section.within('database');
  if (migrates) {
    for (const { name: key, form, value } of section.labelled) {
      if (
        value &&
        (form === 'yaml' ? scriptDoes : /^(?:forward|up)$/).test(key) &&
        [value.text.replace(/\([^()]*\b(?:down|undo|rollback|later|next)\b[^()]*\)/gi, ' ')].some(
          (text) => told.test(text) || takes.test(text),
        ) &&
        !/\b(?:no|not(?![ -]null)|never|nothing)\b/i.test(value.text)
      )
        found.push({ span: value.span, does: 'takes away what the old version uses' });
    }
  }
  const releases = section.within('scope');
  if (migrates || releases || section.within('steps')) {
    for (const { item } of walkItems(section.blocks)) {
      const match = migrates
        ? (inWords.exec(item.inline.text) ?? ofRelease.exec(item.inline.text))
        : releases
          ? /\bmigrations?\b/i.test(item.inline.text) && ofRelease.exec(item.inline.text)
          : amongSteps.exec(item.inline.raw);
      if (
        match &&
        scriptNamesIn(item.inline.text).length === 0 &&
        !/\b(?:temp|temporary|tmp|backup|if exists|view)\b/i.test(item.inline.text) &&
        !isElsewhere(section, item.inline.text) &&
        !byAnotherPlan.test(item.inline.text)
      ) {
        const start = match[0].search(/\S/);
        found.push({
          span: item.inline.span.part(match.index + start, match.index + match[0].length),
          does: doesBy(match[0]),
        });
      }
    }
  }
  if (section.within('database', 'steps', 'timeline') || section.heading?.sequence || isOfChanges(section)) {
    for (const inline of forwardTextsIn(section))
      if (/^\W*expand\b/i.test(inline.text) && !isElsewhere(section, inline.text))
        found.push(
          ...toldOf({ name: inline, does: inline }).map((each) => ({ ...each, expands: true as const })),
        );
    for (const each of scriptLines(section))
      found.push(
        ...toldOf(each).filter(({ span }) => !found.some((known) => known.span.start === span.start)),
      );
    const remarks = remarksIn(section);
    for (const inline of [...forwardTextsIn(section), ...remarks])
      if (
        (isOfChanges(section) ||
          ofScripts.test(inline.text) ||
          isOfSchema(section) ||
          remarks.includes(inline)) &&
        !found.some(({ span }) => isWithin(span, inline.span))
      )
        found.push(...toldOf({ name: inline, does: inline }));
    for (const place of [...forwardTextsIn(section).map(lineOf), ...scriptsIn(section)])
      found.push(
        ...byName(section, place).filter(({ span }) => !found.some((known) => isWithin(known.span, span))),
      );
  }
  const changes = isExpansion(section) ? found.map((each) => ({ ...each, expands: true as const })) : found;
  return changes.sort((a, b) => a.span.start - b.span.start);
}

/** `Phase 1: Expand`, or a part of it. */
function isExpansion({ level, title, parent }: Section): boolean {
  if (level < 2) return false;
  return /\bexpan(?:d|sion)\b|\badditive\b/i.test(title)
    ? !/\bcontract|\bclean/i.test(title)
    : parent !== undefined && isExpansion(parent);
}

const columns = '(?:columns?|tables?)';
const takes = new RegExp(
  [
    // `drops the column code`, `orders.code is dropped`
    String.raw`\b(?:drops?|removes?|renames?|deletes?)\s+(?:(?:the|a|an|its|both|two|old|now)\s+)*(?:[\w\x60.]+\s+)?${columns}\b(?!\s+(?:indexe?s|locks?|spaces?|partitions?|comments?))`,
    String.raw`(?:\b${columns}\s+[\w.]+|\b\w+_\w+)\s+(?:(?:is|are|gets?)\s+)?(?:dropped|removed|deleted|renamed)\b(?=\s*(?:$|[.,;|)]|(?:to|and)\b))(?![^.\n]*\b(?:later|next|once|after|when|already)\b)`,
    String.raw`\b(?:replaces?|loses?)\s+(?:the|its|their)\s+${columns}\b`,
    String.raw`\btakes?\s+(?:the\s+)?(?:${columns}\b|\w+[._]\w+)[^.,;\n]{0,25}\s+away\b`,
    // `renames code to key`, `splits the column name into two`
    String.raw`\brenames?\s+(?:(?:\S+\s+)?\w+_\w+\s+(?:in)?to\b|\w+\.\w+(?=\s+to\s+\w+[._]))`,
    String.raw`\b(?:turns?|splits?|merges?|moves?|converts?)\s+(?:the\s+)?${columns}\s+[\w.]+(?:\s+(?:and|of)\s+[\w.]+)?(?:\s+from\s+[\w ()]{2,20}?)?\s+(?:in)?to\b`,
    // `adds a mandatory column`, `sets it to NOT NULL`
    String.raw`\b(?:adds?\s+(?:an? |the )?(?:new )?|new )(?:NOT[ -]NULL|non-?null(?:able)?|mandatory) columns?\b(?![^.\n]*(?<!\b(?:no|without(?: an?)?) )\bdefault)`,
    String.raw`\b(?:becomes?|makes?|made|sets?)\s+(?:(?!is\b|where\b|if\b|when\b)[\w.]+\s+){0,3}(?:NOT[ -]NULL|mandatory)\b(?!\s+(?:in|with|once|when|after|later)\b)`,
    // `changes the type of the column`
    String.raw`\b(?:changes?|alters?|converts?)\s+(?:the )?(?:data ?)?types?\s+of\s|\btype\s+of\s+\S+\s+(?:is )?changed\b`,
  ].join('|'),
  'i',
);
/** `changes orders.total from integer to text` */
const changesType =
  /\b(?:changes?|alters?|converts?|turns?)\s+(?:the\s+)?(?:column\s+)?\w+[._]\w+(?=\s+(?:from\s+[\w()]+\s+)?(?:in)?to\s+(?:an?\s+)?(?:text|int(?:eger)?|varchar|char|string|uuid|numeric|decimal|bool(?:ean)?|date|timestamp\w*|jsonb?|enum|float|double)\b)/i;
/** `adds a column and drops meal_code`: what has an underscore is a column or a table. */
const takesNamed =
  /\b(?:drops?|removes?|deletes?|renames?)\s+(?:the\s+)?(?!\w*(?:idx|index|constraint|_fk|fk_|te?mp|_bak|backup|trigger|view))\w+_\w+(?![\w.]*\.\w|\s+(?:index|constraint|trigger|view|job|flag|file|script)\b)/i;
/** `0042_drop_points.sql`: the name of a script that takes something away. */
const takesByName =
  /(?<=_|\b)(?:drop|remove|rename|delete)[_-](?!(?:index|idx|ix|constraint|fk|trigger|view|function|te?mp|temporary|backup|default|not_null|unused|stale|orphan\w*|duplicate\w*|test|old_index|rows?|policy)(?:_|\b))\w+/i;

/** `V202__links.sql`, which drops the column `photo_url`: what a script does, in the words beside its name. */
function toldOf({ name: named, does }: { name: Inline; does: Inline }): SchemaChange[] {
  const match = takes.exec(does.text) ?? changesType.exec(does.text) ?? takesNamed.exec(does.text);
  if (
    !match ||
    isBackwards(named.text) ||
    wayBack.test(clauseBefore(does.text, match.index)) ||
    byAnotherPlan.test(does.text.slice(0, match.index)) ||
    /\b(?:no|not|never|nothing|without|te?mp|temporary|backup|staging|rows?|from|if exists|later|undo|down)\b/i.test(
      `${match[0].replace(/not[ -]null/i, ' ')} ${clauseBefore(does.text, match.index).replace(/\S*\.\w+\b/g, ' ')}`,
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

/** `They ran on staging; 0312 renames …`: what stands before a semicolon is of something else. */
function clauseBefore(text: string, index: number): string {
  return text.slice(Math.max(text.lastIndexOf(';', index), text.lastIndexOf('. ', index)) + 1, index);
}

/** Words of migrations, or one called by its number: `V088 renames the column`. */
const ofScripts =
  /\bmigrat|\bschema\b|\b(?:script|change-?set|change-?log)s?\b|(?<![\d.])\bV?\d{2,6} (?:also |then |now )?(?:drops|renames|removes|deletes|changes|turns|splits)\b/i;

/** `Step 2: Database Migration` */
function isOfSchema({ title }: Section): boolean {
  return /\b(?:migrations?|schema|database)\b/i.test(title);
}

/** `# Adds the table slots and renames the column code`, above the command that does it; a statement that is left out is none. */
function remarksIn(section: Section): Inline[] {
  const ofAll = isOfSchema(section);
  return scriptsIn(section).flatMap((script) =>
    remarksOf(script)
      .filter(
        ({ text, span, alone }) =>
          alone &&
          !/\b(?:ALTER|DROP) [A-Z]/.test(text) &&
          (ofAll || aboveMigration.test(script.masked.slice(span.end - script.span.start))),
      )
      .map(({ text, span }) => ({ raw: text, text, prose: text, links: [], strong: [], span })),
  );
}

/** `./deploy/migrate.sh --to 31` on the next line. */
const aboveMigration = /^\s*\n[ \t]*(?!#|--|\/\/)[^\n]*\b(?:migrat\w*|flyway|liquibase|alembic|schema)\b/i;

/** `What changes`, above the steps. */
function isOfChanges({ name, level, kind }: Section): boolean {
  return level > 1 && kind !== 'references' && /\bchang(?:es?|ed|ing)\b/.test(name);
}

/** Scripts that are called after what they take away. */
function byName(section: Section, { masked, span }: Script): SchemaChange[] {
  return scriptNamesIn(masked).flatMap(({ 0: script, index }) => {
    const before = lineBefore(masked, index);
    const match = takesByName.exec(script);
    return match &&
      !isBackwards(before + script) &&
      !isUnrun(before) &&
      !/\b(?:not|no|never|without|later)\b/i.test(before) &&
      !isElsewhere(section, before)
      ? [{ span: span.part(index, index + script.length), does: doesBy(match[0]) }]
      : [];
  });
}

/** `| Migration | Description |`: a table of changes that names its scripts without their ending. */
function listsChanges(section: Section, { header: { cells } }: Table): boolean {
  return (
    section.within('database') &&
    /^\W*(?:migrations?|scripts?|revisions?|versions?|change-?sets?|changes?)\W*$/i.test(cells[0]?.text ?? '')
  );
}

function lineOf({ text, span }: Inline): Script {
  return { masked: text, span };
}

function doesBy(words: string): string {
  if (/^(?:add|new)|null\b|mandatory/i.test(words)) return 'requires a value that the old version leaves out';
  if (/\btype|^(?:change|alter|convert)/i.test(words)) return 'changes the type of what the old version uses';
  return `${/rename/i.test(words) ? 'renames' : 'removes'} what the old version uses`;
}

/** Items, paragraphs and rows that name one script. */
function* scriptLines(section: Section): Generator<{ name: Inline; does: Inline }> {
  const named = ({ text }: Inline): boolean => scriptNamesIn(text).length === 1;
  const back = cellsBackIn(section);
  for (const block of walkBlocks(section.blocks)) {
    if (block.kind === 'paragraph' && named(block.inline)) yield { name: block.inline, does: block.inline };
    if (block.kind === 'list')
      for (const { inline } of block.items) if (named(inline)) yield { name: inline, does: inline };
    if (block.kind === 'table')
      for (const { cells } of block.rows) {
        const name = cells.find(named) ?? (listsChanges(section, block) ? cells[0] : undefined);
        if (name) for (const does of cells) if (!back.includes(does)) yield { name, does };
      }
  }
}
