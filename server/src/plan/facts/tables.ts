/** Tables by what their columns say. */
import type { Inline, Row, Table } from '../blocks.ts';
import { walkBlocks } from '../blocks.ts';
import type { Section } from '../section.ts';
import { recordsIn } from './records.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { Names } from '../vocabulary/names.ts';

/** `day` is the date beside a column of clock times; alone it is the time. */
export type Column = keyof typeof columnNames | 'day';

const columnNames = {
  time: [
    'time',
    'start',
    'start time',
    'when',
    'date',
    'date/time',
    'date and time',
    'time utc',
    'hora',
    'zeit',
    'uhrzeit',
    'heure',
    'fecha',
    'datum',
    '时间',
    '時間',
    '日時',
    't+',
    'timestamp',
    'scheduled',
    'planned time',
    'planned start',
    'begin',
    'begins',
    'starts',
    'starts at',
    'start at',
    'from',
    'at',
    'clock',
    'clock time',
    'offset',
    'relative time',
    'day',
    'utc',
    'local',
    'local time',
    'wall clock',
    'begin time',
    'timing',
    'scheduled time',
    'scheduled start',
    'target time',
  ],
  end: [
    'end',
    'end time',
    'ends',
    'ends at',
    'finish',
    'finishes',
    'planned end',
    'stop',
    'until',
    'till',
    'ende',
    'fin',
  ],
  duration: [
    'duration',
    'estimated duration',
    'est duration',
    'est. duration',
    'length',
    'time needed',
    'est time',
    'estimated time',
    'planned duration',
    'takes',
    'how long',
    'minutes',
    'lasts',
    'time required',
    'time box',
    'timebox',
    'soak',
    'soak time',
    'hold',
    'hold time',
    'hold for',
    'bake',
    'bake time',
    'watch for',
    'observe for',
    'dauer',
    'duración',
    'durée',
    '时长',
    '所要時間',
  ],
  phase: [
    'phase',
    'stage',
    'step',
    'activity',
    'task',
    'milestone',
    'action',
    'event',
    'what',
    'description',
    'part',
    'work',
    'fase',
    'etapa',
    'schritt',
    'étape',
    '阶段',
    '作業',
  ],
  owner: [
    'owner',
    'responsible',
    'who',
    'assignee',
    'lead',
    'responsable',
    'verantwortlich',
    'dri',
    'by whom',
    'done by',
    'performed by',
    'executed by',
    'assigned to',
    'responsible person',
    'person responsible',
    '负责人',
    '担当',
  ],
  status: ['status', 'state', 'done', 'estado'],
  window: ['time window', 'window', 'period', 'time range'],
  frequency: ['check frequency', 'frequency', 'interval', 'cadence', 'every'],
  role: ['role', 'function', 'team', 'rol', 'rolle', 'rôle', '角色'],
  name: ['name', 'person', 'contact', 'contact name', 'nombre', 'nom', 'nome', '姓名', '氏名'],
  email: ['email', 'e-mail', 'mail', 'correo'],
  phone: ['phone', 'telephone', 'mobile', 'pager', 'teléfono', 'telefon', 'téléphone'],
  responsibility: ['responsibility', 'responsibilities', 'duties'],
  risk: [
    'risk',
    'risks',
    'threat',
    'hazard',
    'risk description',
    'what could go wrong',
    'what can go wrong',
    'what may go wrong',
    'riesgo',
    'risiko',
    'risque',
    'risco',
    '风险',
    'リスク',
  ],
  probability: [
    'probability',
    'likelihood',
    'p',
    'l',
    'chance',
    'probabilidad',
    'prob',
    'how likely',
    'wahrscheinlichkeit',
    'probabilité',
    'probabilidade',
  ],
  impact: ['impact', 'i', 'severity', 'consequence', 'consequences', 'how bad', 'impacto', 'auswirkung'],
  mitigation: [
    'mitigation',
    'mitigations',
    'mitigation strategy',
    'mitigation plan',
    'mitigation action',
    'mitigating action',
    'mitigating actions',
    'contingency',
    'contingency plan',
    'prevention',
    'safeguard',
    'answer',
    'our answer',
    'what we do',
    'what we do about it',
    'response',
    'countermeasure',
    'mitigación',
    'gegenmaßnahme',
    'massnahme',
    'maßnahme',
    'atténuation',
    'mitigação',
  ],
  traffic: [
    'traffic',
    'traffic %',
    '% traffic',
    'percentage',
    'percent',
    '%',
    'users',
    '% users',
    '% of users',
    'rollout',
    'rollout %',
    'share',
    'share of users',
    'share of traffic',
    'percentage of users',
    'percentage of traffic',
    'percent of users',
    'percent of traffic',
    'users %',
    'weight',
    'exposure',
    'tráfico',
  ],
  metric: ['metric', 'metrics', 'indicator', 'signal', 'kpi', 'métrica', 'metrik'],
  threshold: [
    'threshold',
    'limit',
    'condition',
    'criteria',
    'trigger',
    'alert threshold',
    'rollback threshold',
  ],
  action: ['action', 'response action', 'do', 'acción'],
  success: ['success criteria', 'expected', 'expected result', 'expected outcome'],
  variable: ['variable', 'env var', 'environment variable', 'key', 'setting'],
  value: ['value', 'production value', 'staging value', 'valor', 'wert', 'valeur'],
} as const;

const columns = new Names<keyof typeof columnNames>(columnNames);

/** What a column or a key of this name holds, by its name alone. */
export function roleOf(name: string): Column | undefined {
  return columns.exact(name);
}

export interface RoledTable {
  readonly table: Table;
  /** The role of each column; the first of a role counts. */
  readonly roles: ReadonlyMap<Column, number>;
}

/**
 * The tables of one section with the roles of their columns, and the lists that tell as tables do; what has no line in an item
 * of those is a blank cell.
 */
export function tablesIn(section: Section): RoledTable[] {
  return section.facts(readTables);
}

function readTables(section: Section): RoledTable[] {
  const tables: Table[] = [...walkBlocks(section.blocks)].filter((block) => block.kind === 'table');
  return [...tables, ...section.facts(recordsIn)].map((table) => ({ table, roles: rolesOf(table) }));
}

const days = /^(?:date|day|fecha|datum)$/;

function nameAt(table: Table, index = -1): string {
  return normalizeName(table.header.cells[index]?.text ?? '');
}

function rolesOf(table: Table): Map<Column, number> {
  const roles = new Map<Column, number>();
  table.header.cells.forEach((cell, index) => {
    const name = normalizeName(cell.text);
    const role =
      roleOf(name) ?? roleOf(name.replace(/\s+(?:utc|cet|cest|gmt|est|edt|pst|pdt|bst|ist|jst|local)$/, ''));
    const known = role && roles.get(role);
    if (role && (known === undefined || isBetter(table, role, known, name))) roles.set(role, index);
    // `Date | Begins`
    else if (role === 'time' && !roles.has('day') && days.test(nameAt(table, roles.get('time')))) {
      roles.set('day', roles.get('time') ?? index);
      roles.set('time', index);
    } else if (role === 'time' && !roles.has('day') && days.test(name)) roles.set('day', index);
  });
  // `To` is whom a message is for, but not beside `From` a time.
  const names = table.header.cells.map(({ text }) => normalizeName(text));
  const [from, to] = [names.indexOf('from'), names.indexOf('to')];
  if (from >= 0 && to >= 0 && roles.get('time') === from && !roles.has('end')) roles.set('end', to);
  // `T-30` beside the time of day tells the same time twice; alone it is the time.
  const offset = table.header.cells.findIndex(({ text }) => countdown.test(normalizeName(text)));
  if (offset >= 0 && !roles.has('time')) roles.set('time', offset);
  // `Min` over numbers alone, in a table of times
  const lasting =
    roles.has('time') && !roles.has('duration') ? names.findIndex((name) => unit.test(name)) : -1;
  if (lasting >= 0 && table.rows.every(({ cells }) => /^\W*(?:\d+\W*)?$/.test(cells[lasting]?.text ?? '')))
    roles.set('duration', lasting);
  // Among risks a `Measure` is what is done about them.
  const measure =
    roles.has('risk') && !roles.has('mitigation') ? names.findIndex((name) => done.test(name)) : -1;
  if (measure >= 0 && (roles.has('probability') || roles.has('impact'))) roles.set('mitigation', measure);
  // `Share of requests`, stage after stage.
  const share =
    roles.has('traffic') || !(roles.has('phase') || roles.has('time'))
      ? -1
      : names.findIndex((name) => shareOf.test(name) && !errorsOf.test(name));
  if (share >= 0 && table.rows.every(({ cells }) => shareAlone.test(cells[share]?.text ?? '')))
    roles.set('traffic', share);
  return roles;
}

const shareOf =
  /^(?:share|percent(?:age)?|proportion|%|part) (?:of|to|on|for) \S|^(?:traffic|weight|exposure|requests|users) (?:to|on|of|for) \S|\S (?:share|percent(?:age)?|weight|%|exposure)$/;
const shareAlone = /^[^\p{L}\d]*(?:\d{1,4}(?:\.\d+)?\s*%)?[^\p{L}\d]*$/u;
const errorsOf =
  /\b(?:errors?|fail\w*|hits?|cpu|memory|disk|heap|loss|lost|success|uptime|drop|change|growth|confidence|coverage|capacity|load|risk|discount|max\w*|min\w*|limit)\b/;

const unit = /^(?:min|mins|hours|hrs|h)$/;
const done =
  /^(?:(?:counter ?|our )?measures?|controls?|treatment|handling|remedy|precautions?|(?:our |planned )?(?:action|reaction)s?|(?:how )?(?:we (?:prevent|handle|avoid|meet) (?:it|this)|reduced by))$/;

/** `| Step | T+ | Clock | Task |`: the words are the stage and not its number, the hour is the time and not what is counted. */
function isBetter(table: Table, role: Column, known: number, name: string): boolean {
  if (role === 'phase')
    return (
      table.rows.length > 0 && table.rows.every(({ cells }) => /^\s*\d+\s*$/.test(cells[known]?.text ?? ''))
    );
  return role === 'time' && !days.test(name) && countdown.test(nameAt(table, known));
}

const countdown =
  /^(?:t|t[ -]?minus|countdown|t[ -]?time|t ?[±+/-]+|(?:time |t[ -]?)?offset|relative(?: time)?)$/;

/** A cell by its column's role; undefined where the table has no such column or the cell is blank. */
export function cellOf({ roles }: RoledTable, row: Row, column: Column): Inline | undefined {
  const index = roles.get(column);
  const cell = index === undefined ? undefined : row.cells[index];
  return cell && squeeze(cell.text) !== '' ? cell : undefined;
}
