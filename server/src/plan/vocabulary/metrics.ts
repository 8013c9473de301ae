/** What a service is measured by, and the words for it. */
export type MetricKind = keyof typeof metricNames;

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
  failureRate: ['failure rate', 'fail rate', 'failed requests', 'failures'],
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
  tickets: ['support tickets', 'tickets', 'complaints', 'customer complaints', 'user reports'],
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

export const metricNatures: Readonly<Record<MetricKind, MetricNature>> = {
  errorRate: { dimensions: share, better: 'low', whole: true },
  serverErrorRate: { dimensions: share, better: 'low', whole: true },
  failureRate: { dimensions: share, better: 'low', whole: true },
  successRate: { dimensions: share, better: 'high', whole: true },
  availability: { dimensions: share, better: 'high', whole: true },
  latency: { dimensions: ['time', 'count'], better: 'low' },
  loadTime: { dimensions: ['time', 'count'], better: 'low' },
  cpu: { dimensions: [...share, 'size'] },
  memory: { dimensions: [...share, 'size'] },
  disk: { dimensions: [...share, 'size', 'time'], whole: true },
  throughput: { dimensions: [...share, 'size'] },
  queue: { dimensions: [...share, 'size', 'time'] },
  lag: { dimensions: ['time', 'count', 'size', 'rate'] },
  connections: { dimensions: [...share, 'time'] },
  conversion: { dimensions: share, whole: true },
  tickets: { dimensions: [...share, 'time'] },
  restarts: { dimensions: [...share, 'time'] },
  cacheHitRate: { dimensions: share, whole: true },
  errorBudget: { dimensions: [...share, 'time'] },
  healthFailures: { dimensions: [...share, 'time'] },
  apdex: { dimensions: ['count', 'share'] },
};

/** Which metric a phrase speaks of. */
export interface MetricIdentity {
  readonly kind: MetricKind;
  /** `p95`, `average`, `max`; empty where the phrase does not say. */
  readonly statistic: string;
  /** What narrows it down (`checkout`, `canary`), sorted; two limits with other words are of other things. */
  readonly qualifiers: readonly string[];
}

const names: readonly (readonly [string, MetricKind])[] = (Object.keys(metricNames) as MetricKind[])
  .flatMap((kind) => metricNames[kind].map((name) => [name, kind] as const))
  .sort(([a], [b]) => b.length - a.length);

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
    'usual exceeds exceed exceeding ms s sec seconds rises rise spikes spike jumps climbs goes go gets reaches ' +
    'hits drops drop falls fall metric metrics alert trigger rollback roll back automatic automatically not no more less up ' +
    'critical warning major minor severe p0 p1 p2 p3 page pager slack info urgent'
  ).split(' '),
);

/** The metric that a phrase names; undefined where it names none, or more than one. */
export function identifyMetric(phrase: string): MetricIdentity | undefined {
  let words = ` ${phrase
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .trim()} `;
  const said: string[] = [];
  words = words.replace(statistics, (_, p?: string, percentile?: string, word?: string) => {
    const number = p ?? percentile;
    said.push(
      number !== undefined ? (number === '50' ? 'median' : `p${number}`) : spellStatistic(word ?? ''),
    );
    return ' ';
  });
  words = ` ${words.replace(/\s+/g, ' ').trim()} `;
  let kind: MetricKind | undefined;
  for (const [name, named] of names) {
    const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);
    const sought = unspaced ? name : ` ${name} `;
    if (!words.includes(sought)) continue;
    if (kind !== undefined && kind !== named) return undefined;
    kind = named;
    words = words.replaceAll(sought, '  ').replace(/\s+/g, ' ');
  }
  if (kind === undefined || new Set(said).size > 1) return undefined;
  const qualifiers = words
    .split(' ')
    .filter((word) => word !== '' && !noise.has(word) && !/^[\d.%]+$/.test(word));
  return { kind, statistic: said[0] ?? '', qualifiers: [...new Set(qualifiers)].sort() };
}

function spellStatistic(word: string): string {
  if (/^(?:avg|mean|average)$/.test(word)) return 'average';
  return /^(?:max|maximum|peak|worst)$/.test(word) ? 'max' : word;
}

/** How people call a metric. */
export function spellMetric({ kind, statistic }: MetricIdentity): string {
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
