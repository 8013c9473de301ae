import { groupBy } from '../../text/groupBy.ts';
import { remembered } from '../../text/remembered.ts';
import { unspacedScript } from './names.ts';

/** What a service is measured by, and the words for it; `other` is known by its own name alone. */
export type MetricKind = keyof typeof metricNames | 'other';

/** What a value is counted in; limits of one dimension can be compared. */
export type Dimension = 'share' | 'time' | 'ratio' | 'rate' | 'size' | 'count';

export interface MetricNature {
  /** What its values can be counted in, when they are not told against a baseline. */
  readonly dimensions: readonly Dimension[];
  /** Which way is good; absent where neither always is. */
  readonly better?: 'low' | 'high';
  /** A share that cannot pass 100 %. */
  readonly whole?: boolean;
}

/** Names in the singular and the plural, compared without regard to case, hyphens and underscores. */
export const metricNames = {
  errorRate: [
    'error rate',
    'error rates',
    'errors rate',
    'error ratio',
    'error percentage',
    'errors percentage',
    'rate of errors',
    'request errors',
    'requests fail',
    'requests to fail',
    'requests failed',
    'failed requests',
    'requests failing',
    'requests are failing',
    'failing requests',
    'errors',
    'error',
    'tasa de error',
    'tasa de errores',
    'fehlerrate',
    'fehlerquote',
    'taux d erreur',
    'taux derreur',
    'taxa de erro',
    'taxa de erros',
    'процент ошибок',
    '错误率',
    'エラー率',
    '에러율',
    '오류율',
  ],
  serverErrorRate: [
    '5xx rate',
    '5xx error rate',
    '5xx errors',
    '5xx responses',
    '5xx answers',
    '5xx ratio',
    '5xx share',
    'share of 5xx',
    'answers of the 5xx kind',
    'responses of the 5xx kind',
    '5xx',
    'http 5xx',
    'http 5xx rate',
    'http 5xx errors',
    'http 500s',
    '500s',
    '500 errors',
    'server error rate',
    'server errors',
  ],
  failureRate: ['failure rate', 'fail rate', 'failures'],
  successRate: [
    'success rate',
    'success ratio',
    'success percentage',
    'rate of success',
    'successful requests',
    'tasa de éxito',
    'erfolgsrate',
    'erfolgsquote',
    'taux de succès',
    'taux de réussite',
    'taxa de sucesso',
    '成功率',
  ],
  deliveryRate: [
    'delivery rate',
    'push delivery',
    'push delivery rate',
    'mail delivery',
    'email delivery',
    'message delivery',
    'deliverability',
  ],
  approvalRate: ['approval rate', 'acceptance rate', 'authorisation rate', 'authorization rate'],
  crashFree: ['crash free rate', 'crash free sessions', 'crash free users'],
  availability: [
    'availability',
    'uptime',
    'disponibilidad',
    'verfügbarkeit',
    'disponibilité',
    'disponibilidade',
    '可用性',
  ],
  latency: [
    'latency',
    'latencies',
    'response time',
    'response times',
    'request latency',
    'request duration',
    'request durations',
    'request time',
    'response latency',
    'delivery time',
    'push delivery time',
    'push delivery latency',
    'mail delivery time',
    'email delivery time',
    'message delivery time',
    'message delivery latency',
    'delivery latency',
    'latencia',
    'latenz',
    'latence',
    'antwortzeit',
    'antwortzeiten',
    'temps de réponse',
    'tiempo de respuesta',
    'tiempos de respuesta',
    'tempo de resposta',
    '延迟',
    '响应时间',
    'レイテンシ',
    '応答時間',
  ],
  loadTime: ['load time', 'load times', 'page load', 'page load time', 'page load times'],
  cpu: [
    'cpu',
    'cpu usage',
    'cpu utilization',
    'cpu utilisation',
    'cpu load',
    'processor load',
    'processor usage',
  ],
  memory: [
    'memory',
    'memory usage',
    'memory utilization',
    'memory utilisation',
    'memory consumption',
    'ram',
    'ram usage',
    'heap',
    'heap usage',
    'memoria',
    'speicher',
    'mémoire',
  ],
  disk: [
    'disk',
    'disk usage',
    'disk space',
    'disk utilization',
    'storage',
    'storage usage',
    'free disk space',
  ],
  throughput: [
    'throughput',
    'request rate',
    'requests per second',
    'requests',
    'rps',
    'qps',
    'traffic',
    'traffic volume',
    'order rate',
    'durchsatz',
    'débit',
  ],
  queue: ['queue depth', 'queue length', 'queue size', 'queue', 'queues', 'backlog'],
  lag: ['replication lag', 'replica lag', 'consumer lag', 'lag', 'replication delay', 'queue lag'],
  connections: [
    'connections',
    'connection pool',
    'database connections',
    'db connections',
    'connection count',
  ],
  conversion: ['conversion rate', 'conversion', 'conversions'],
  tickets: ['support tickets', 'tickets'],
  complaints: ['complaints', 'customer complaints', 'user complaints', 'user reports'],
  restarts: ['restarts', 'pod restarts', 'restart count', 'container restarts', 'crash loops', 'crashes'],
  cacheHitRate: ['cache hit rate', 'cache hit ratio', 'hit rate', 'hit ratio'],
  errorBudget: ['error budget', 'error budget burn', 'error budget burn rate', 'burn rate', 'budget burn'],
  healthFailures: [
    'health check failures',
    'healthcheck failures',
    'failed health checks',
    'health check failure rate',
  ],
  apdex: ['apdex', 'apdex score'],
} as const satisfies Record<string, readonly string[]>;

const share: readonly Dimension[] = ['share', 'count', 'rate'];
const all: readonly Dimension[] = ['share', 'time', 'ratio', 'rate', 'size', 'count'];

export const metricNatures: Readonly<Record<MetricKind, MetricNature>> = {
  errorRate: { dimensions: share, better: 'low', whole: true },
  serverErrorRate: { dimensions: share, better: 'low', whole: true },
  failureRate: { dimensions: share, better: 'low', whole: true },
  successRate: { dimensions: share, better: 'high', whole: true },
  deliveryRate: { dimensions: share, better: 'high', whole: true },
  approvalRate: { dimensions: share, better: 'high', whole: true },
  crashFree: { dimensions: share, better: 'high', whole: true },
  availability: { dimensions: share, better: 'high', whole: true },
  latency: { dimensions: ['time', 'count'], better: 'low' },
  loadTime: { dimensions: ['time', 'count'], better: 'low' },
  cpu: { dimensions: [...share, 'size'] },
  memory: { dimensions: [...share, 'size'], whole: true },
  disk: { dimensions: [...share, 'size', 'time'], whole: true },
  throughput: { dimensions: [...share, 'size'] },
  queue: { dimensions: [...share, 'size', 'time'], better: 'low' },
  lag: { dimensions: ['time', 'count', 'size', 'rate'], better: 'low' },
  connections: { dimensions: [...share, 'time'], whole: true },
  conversion: { dimensions: share, better: 'high', whole: true },
  tickets: { dimensions: [...share, 'time'], better: 'low' },
  complaints: { dimensions: [...share, 'time'], better: 'low' },
  restarts: { dimensions: [...share, 'time'], better: 'low' },
  cacheHitRate: { dimensions: share, better: 'high', whole: true },
  errorBudget: { dimensions: [...share, 'time'] },
  healthFailures: { dimensions: [...share, 'time'], better: 'low', whole: true },
  apdex: { dimensions: ['count', 'share'], better: 'high' },
  other: { dimensions: all },
};

/** Which metric a phrase speaks of. */
export interface MetricIdentity {
  readonly kind: MetricKind;
  /** `p95`, `average`, `max`; empty where the phrase does not say. */
  readonly statistic: string;
  /** What narrows it down (`checkout`, `canary`), sorted; two limits with other words are of other things. */
  readonly qualifiers: readonly string[];
  /** As written, for a metric of kind `other`. */
  readonly name?: string;
}

interface MetricName {
  readonly name: string;
  readonly kind: MetricKind;
  /** The longest is the first. */
  readonly rank: number;
}

const names: readonly MetricName[] = (Object.keys(metricNames) as (keyof typeof metricNames)[])
  .flatMap((kind) => metricNames[kind].map((name) => [name, kind] as const))
  .sort(([a], [b]) => b.length - a.length)
  // Names in writing without spaces stand anywhere.
  .map(([name, kind], rank) => ({ name: unspacedScript.test(name) ? name : ` ${name} `, kind, rank }));

/** Names by their first word; those in writing without spaces below the empty word. */
const namesByWord = groupBy(names, ({ name }) =>
  unspacedScript.test(name) ? '' : (name.split(' ')[1] ?? ''),
);

/** The names that may stand among words, the longest first. */
function namesAmong(words: string): readonly MetricName[] {
  const first = [...new Set(words.split(' '))].flatMap((word) =>
    word === '' ? [] : (namesByWord.get(word) ?? []),
  );
  const candidates = unspacedScript.test(words) ? [...first, ...(namesByWord.get('') ?? [])] : first;
  return candidates.length > 1 ? candidates.sort((a, b) => a.rank - b.rank) : candidates;
}

const statistics =
  /\bp\s?(\d{2}(?:\.\d+)?)\b|\b(\d{2}(?:\.\d+)?)(?:th|st|nd|rd)?\s(?:percentile|pctl|pct)\b|\b(average|avg|mean|median|max|maximum|peak|worst)\b/g;

/** Words that narrow nothing down. */
const noise = new Set(
  (
    'a an the is are was be been being of in on at by to for from with and or as it its that this than then if when any all ' +
    'each every per across overall total current service services application app system our we stays stay remains ' +
    'remain staying kept keep keeps keeping must should shall will has have within target targets targeted limit limits goal ' +
    'goals threshold thresholds slo sla slos slas value values level levels rate rates ratio percentage percent usage ' +
    'utilization utilisation time times sustained production prod live range acceptable expected healthy normal ' +
    'normally usually typically usual grows grow growing grown exceeds exceed exceeding ms s sec seconds rises rise spikes spike jumps climbs goes go gets reaches ' +
    'hits drops drop falls fall metric metrics alert trigger rollback roll back automatic automatically not no more less up ' +
    'critical warning major minor severe p0 p1 p2 p3 page pager slack info urgent http api answers answer responds ' +
    'request response success criteria criterion we us aim aims aimed about around approximately roughly see ' +
    'minute minutes min mins hour hours day days window per messages items entries ' +
    'one two three four five six seven eight nine ten fifteen twenty thirty sixty ninety half consecutive straight'
  ).split(' '),
);

/** `Error rate of fare requests` measures errors. */
const counted = /(?<=\b(?:error|failure|success) (?:rate|ratio) of (?:\w+ ){0,2})requests\b/g;

/** `for 10 minutes after the opening` says from when on, and nothing of what is measured. */
const afterwards =
  /\b(?:after|since|following) (?:the |its |our )?(?:opening|release|deployment|roll-?out|cutover|switch|launch|go-live|migration|upgrade)\b/g;

/** The words of a phrase, single spaces around each, and the statistics that it names. */
function wordsOf(phrase: string): { words: string; said: string[] } {
  const said: string[] = [];
  const words = ` ${phrase
    .toLowerCase()
    .replace(afterwards, ' ')
    .replace(counted, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .trim()} `.replace(statistics, (_, p?: string, percentile?: string, word?: string) => {
    const number = p ?? percentile;
    said.push(
      number !== undefined ? (number === '50' ? 'median' : `p${number}`) : spellStatistic(word ?? ''),
    );
    return ' ';
  });
  return { words: ` ${words.replace(/\s+/g, ' ').trim()} `, said };
}

/** What narrows a phrase down, names of metrics left out. */
function narrowing(words: string): string[] {
  return words.split(' ').filter((word) => word !== '' && !noise.has(word) && !/^[\d.%]+$/.test(word));
}

/** Whether a phrase has no words of its own, or only `target`, `is`, `the value`. */
export function namesNoMetric(phrase: string): boolean {
  const { words, said } = wordsOf(phrase);
  return said.length === 0 && narrowing(words).length === 0;
}

/**
 * The metric that a phrase names; undefined where it names none, or more than one. A percentile of a time is a latency,
 * so `likely` may be that.
 */
export function identifyMetric(phrase: string, likely?: 'latency'): MetricIdentity | undefined {
  return likely ? identify(phrase, likely) : identified(phrase);
}

/** Heads of columns and subjects of rows come again with every keystroke. */
const identified = remembered((phrase) => identify(phrase));

/** `p95 at 900 requests per second`: under which load it is measured. */
const underLoad =
  /(?:\bat|\bunder|\bwith|@) \d[\d.,]*\s?k? (?:(?:concurrent|parallel) )?(?:rps|qps|tps|requests?|transactions?|calls?|queries|messages|orders|users|sessions|clients)\b(?:(?: per |\/| a |\/ )(?:s|sec|second|min|minute|hour|h)\b)?/i;

function identify(phrase: string, likely?: 'latency'): MetricIdentity | undefined {
  const read = wordsOf(phrase.replace(underLoad, ' '));
  const { said } = read;
  let { words } = read;
  let kind: MetricKind | undefined;
  for (const named of namesAmong(words)) {
    if (!words.includes(named.name)) continue;
    if (kind !== undefined && kind !== named.kind) return undefined;
    kind = named.kind;
    words = words.replaceAll(named.name, '  ').replace(/\s+/g, ' ');
  }
  const percentile = said.some((statistic) => /^p\d/.test(statistic));
  if (percentile && (likely || / (?:times?|durations?|delays?) /.test(words))) kind ??= 'latency';
  // `duration (p95 < 400 ms)`
  if (kind === 'latency') words = words.replace(/ durations? /, ' ');
  if (kind === undefined || new Set(said).size > 1) return undefined;
  return { kind, statistic: said[0] ?? '', qualifiers: [...new Set(narrowing(words))].sort() };
}

/** A metric that only this plan knows, by its name; undefined where the phrase is too long for one, or says nothing. */
export function nameMetric(phrase: string): MetricIdentity | undefined {
  const { words, said } = wordsOf(phrase);
  const qualifiers = [...new Set(narrowing(words))].sort();
  if (qualifiers.length === 0 || qualifiers.length > 6 || new Set(said).size > 1) return undefined;
  const name = phrase.replace(/\s+/g, ' ').trim();
  return { kind: 'other', statistic: said[0] ?? '', qualifiers, name };
}

const lowIsBetter =
  /\b(?:errors?|fail\w*|bounces?|bounced|spam|churn|declined?|declines|refunds?|latency|lag|delay\w*|queue\w*|backlog|timeouts?|time|duration|loss|lost|drops?|dropped|reject\w*|retries|restarts|crash\w*|complaints?|tickets|differences?|mismatch\w*|misses|exceptions?|conflicts?|abort\w*|invalid|stuck)\b/i;
const highIsBetter =
  /\b(?:success\w*|hit (?:rate|ratio)|conversion|throughput|available|availability|uptime|free|healthy|online|connected|reachable|completed?|completion|confirmed|delivered|accepted)\b/i;

/** Which way is good: by the metric's nature, or by the words of its name. */
export function betterOf({ kind, name = '' }: MetricIdentity): 'low' | 'high' | undefined {
  const known = metricNatures[kind].better;
  if (known || kind !== 'other') return known;
  const [low, high] = [lowIsBetter.test(name), highIsBetter.test(name)];
  return low === high ? undefined : low ? 'low' : 'high';
}

function spellStatistic(word: string): string {
  if (/^(?:avg|mean|average)$/.test(word)) return 'average';
  return /^(?:max|maximum|peak|worst)$/.test(word) ? 'max' : word;
}

/** How people call a metric. */
export function spellMetric({ kind, statistic, name: own }: MetricIdentity): string {
  if (kind === 'other') return own ?? '';
  const name =
    kind === 'cpu'
      ? 'CPU'
      : kind === 'serverErrorRate'
        ? '5xx rate'
        : kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return statistic === '' ? name : `${statistic} ${name}`;
}

/** Whether two phrases speak of the same numbers. */
export function isSameMetric(a: MetricIdentity, b: MetricIdentity): boolean {
  return (
    a.kind === b.kind && a.statistic === b.statistic && a.qualifiers.join(' ') === b.qualifiers.join(' ')
  );
}
