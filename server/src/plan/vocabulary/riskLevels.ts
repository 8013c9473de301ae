import { normalizeName } from '../../text/words.ts';
import { withLanguages } from './languages/index.ts';
import { Names } from './names.ts';

/** How grave a risk is, or how likely, or how bad. */
export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';

/** From the least to the worst. */
export const riskLevels: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

const english: Readonly<Record<RiskLevel, readonly string[]>> = {
  low: [
    'low',
    'very low',
    'minor',
    'minimal',
    'negligible',
    'rare',
    'unlikely',
    'very unlikely',
    'remote',
    'small',
    'l',
  ],
  medium: ['medium', 'med', 'moderate', 'mid', 'possible', 'm'],
  high: ['high', 'major', 'significant', 'likely', 'probable', 'severe', 'serious', 'h'],
  critical: ['critical', 'crit', 'very high', 'extreme', 'catastrophic', 'almost certain'],
};
const levels = new Names(withLanguages(english, 'riskLevels'));

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
  return levels.exact(normalizeName(name));
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
