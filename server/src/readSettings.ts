/** Reads `.deployment-plan.yaml`. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { closest, distance } from 'fastest-levenshtein';
import { sectionNames, statusNames, type VocabularySettings } from './plan/vocabulary/index.ts';
import { riskLevels, type RiskLevel, type RiskMatrix } from './plan/vocabulary/riskLevels.ts';
import {
  levels,
  severities,
  type Settings,
  type SettingsLevel,
  type SettingsProblem,
  type SeveritySetting,
} from './settings.ts';
import type { Range } from './text/span.ts';

const keys = ['level', 'rules', 'include', 'exclude', 'templates', 'vocabulary', 'references', 'riskMatrix'];
const vocabularyKeys = ['statuses', 'strategies', 'environments', 'sections'];

/**
 * Reads a configuration file. What is wrong in it is reported at its place and left out; the rest holds.
 * `ruleNames` are the rules that may be set.
 */
export function readSettings(
  text: string,
  ruleNames: readonly string[],
): { settings: Partial<Settings>; problems: SettingsProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const problems: SettingsProblem[] = document.errors.map(({ message, pos }) => ({
    message,
    range: { start: pos[0], end: Math.max(pos[1], pos[0] + 1) },
  }));
  const settings: { -readonly [Key in keyof Settings]?: Settings[Key] } = {};
  const at = (node: unknown): Range => {
    const range = (node as Node | null)?.range;
    return { start: range?.[0] ?? 0, end: Math.max(range?.[1] ?? 0, (range?.[0] ?? 0) + 1) };
  };
  const complain = (node: unknown, message: string): void => void problems.push({ message, range: at(node) });
  const unknown = (what: string, node: unknown, name: string, known: readonly string[]): void => {
    const near = closest(name, [...known]);
    const hint = distance(name, near) <= name.length / 2 ? `; did you mean \`${near}\`?` : '.';
    complain(node, `Unknown ${what} \`${name}\`${hint}`);
  };
  const pairs = (node: unknown, name: string): Pair[] => {
    if (isMap(node)) return node.items;
    complain(node, `\`${name}\` takes a mapping.`);
    return [];
  };
  const strings = (node: unknown, name: string): string[] => {
    if (!isSeq(node)) {
      complain(node, `\`${name}\` takes a list of text.`);
      return [];
    }
    return node.items.flatMap((item) => {
      if (isScalar(item) && typeof item.value === 'string') return [item.value];
      complain(item, `\`${name}\` takes text.`);
      return [];
    });
  };
  const texts = (node: unknown, name: string): Record<string, string> =>
    Object.fromEntries(
      pairs(node, name).flatMap(({ key, value }) => {
        if (isScalar(value) && typeof value.value === 'string') return [[keyText(key), value.value]];
        complain(value ?? key, `\`${name}\` maps to text.`);
        return [];
      }),
    );

  const levelOf = (node: unknown, name: string): RiskLevel[] => {
    const level = riskLevels.find((known) => known === name);
    if (!level) complain(node, `A risk is one of ${riskLevels.join(', ')}.`);
    return level ? [level] : [];
  };

  if (document.contents !== null && !isMap(document.contents))
    complain(document.contents, 'The configuration is a mapping of settings.');
  const root = isMap(document.contents) ? (document.contents.items as Pair[]) : [];
  for (const { key, value } of root) {
    const name = keyText(key);
    if (name === 'level') {
      const level = keyText(value) as SettingsLevel;
      if (levels.includes(level)) settings.level = level;
      else complain(value ?? key, `\`level\` is one of ${levels.join(', ')}.`);
    } else if (name === 'rules') {
      const rules: Record<string, SeveritySetting> = {};
      for (const rule of pairs(value, name)) {
        const ruleName = keyText(rule.key);
        // YAML 1.1 habits: `off` may come as false.
        const severity = (
          isScalar(rule.value) && rule.value.value === false ? 'off' : keyText(rule.value)
        ) as SeveritySetting;
        if (!ruleNames.includes(ruleName)) unknown('rule', rule.key, ruleName, ruleNames);
        else if (!severities.includes(severity))
          complain(rule.value ?? rule.key, `A rule is set to one of ${severities.join(', ')}.`);
        else rules[ruleName] = severity;
      }
      settings.rules = rules;
    } else if (name === 'include' || name === 'exclude') settings[name] = strings(value, name);
    else if (name === 'templates' || name === 'references') settings[name] = texts(value, name);
    else if (name === 'vocabulary') {
      const vocabulary: { -readonly [Key in keyof VocabularySettings]: VocabularySettings[Key] } = {};
      for (const entry of pairs(value, name)) {
        const entryName = keyText(entry.key);
        if (entryName === 'statuses') {
          const statuses = Object.keys(statusNames);
          vocabulary.statuses = texts(entry.value, entryName);
          for (const { value: status } of isMap(entry.value) ? entry.value.items : [])
            if (isScalar(status) && typeof status.value === 'string' && !statuses.includes(status.value))
              unknown('status', status, status.value, statuses);
        } else if (entryName === 'strategies' || entryName === 'environments')
          vocabulary[entryName] = strings(entry.value, entryName);
        else if (entryName === 'sections') {
          vocabulary.sections = Object.fromEntries(
            pairs(entry.value, entryName).flatMap((section) => {
              const kind = keyText(section.key);
              if (Object.hasOwn(sectionNames, kind)) return [[kind, strings(section.value, kind)]];
              unknown('kind of section', section.key, kind, Object.keys(sectionNames));
              return [];
            }),
          );
        } else unknown('setting', entry.key, entryName, vocabularyKeys);
      }
      settings.vocabulary = vocabulary;
    } else if (name === 'riskMatrix') {
      const matrix: { -readonly [Level in RiskLevel]?: RiskMatrix[Level] } = {};
      for (const row of pairs(value, name)) {
        for (const probability of levelOf(row.key, keyText(row.key)))
          matrix[probability] = Object.fromEntries(
            pairs(row.value, probability).flatMap((cell) =>
              levelOf(cell.key, keyText(cell.key)).flatMap((impact) =>
                levelOf(isBlank(cell.value) ? cell.key : cell.value, keyText(cell.value)).map((level) => [
                  impact,
                  level,
                ]),
              ),
            ),
          );
      }
      settings.riskMatrix = matrix;
    } else unknown('setting', key, name, keys);
  }
  return { settings, problems };
}

function isBlank(node: unknown): boolean {
  return !node || (isScalar(node) && node.value === null);
}

function keyText(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
