/** How grave a risk is, or how likely, or how bad. */
export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';

/** From the least to the worst. */
export const riskLevels: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

const words: readonly (readonly [RegExp, RiskLevel])[] = [
  [
    /^(?:low|very low|minor|minimal|negligible|rare|unlikely|very unlikely|remote|small|l|bajo|baja|niedrig|gering|faible|baixo|baixa|basso|низкий|低)$/,
    'low',
  ],
  [
    /^(?:medium|med|moderate|mid|possible|m|medio|media|mittel|moyen|moyenne|médio|média|средний|中)$/,
    'medium',
  ],
  [
    /^(?:high|major|significant|likely|probable|severe|serious|h|alto|alta|hoch|élevé|élevée|elevado|высокий|高)$/,
    'high',
  ],
  [
    /^(?:critical|crit|very high|extreme|catastrophic|almost certain|crítico|crítica|kritisch|critique|sehr hoch|критический)$/,
    'critical',
  ],
];

/** The one level that a phrase gives; undefined where it gives none, or leaves a choice. */
export function readRiskLevel(phrase: string): RiskLevel | undefined {
  const stem = phrase
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s[-–—]\s|[,;:–—.]/)[0];
  const name = (stem ?? '')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .replace(/(?:^| )(?:risk|probability|impact|likelihood|severity)(?= |$)/g, ' ')
    .trim();
  return words.find(([pattern]) => pattern.test(name))?.[1];
}

/** What a team reckons otherwise: probability, then impact. */
export type RiskMatrix = Readonly<
  Partial<Record<RiskLevel, Readonly<Partial<Record<RiskLevel, RiskLevel>>>>>
>;

/**
 * What a probability and an impact come to. Where the team's matrix is silent: low × high and medium × medium are
 * medium; medium × high and low × critical are high; high × high and what lies above are critical.
 */
export function combineRisk(probability: RiskLevel, impact: RiskLevel, matrix: RiskMatrix): RiskLevel {
  const own = matrix[probability]?.[impact];
  if (own) return own;
  const [a, b] = [riskLevels.indexOf(probability) + 1, riskLevels.indexOf(impact) + 1];
  const product = a * b;
  if (product >= 9) return 'critical';
  if (product >= 6 || (product === 4 && a !== b)) return 'high';
  return product >= 3 ? 'medium' : 'low';
}
