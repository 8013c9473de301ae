import { analyze, createEnvironment } from '../../server/src/analyze.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import type { TemplateFile } from '../../server/src/template/read.ts';
import { neighboursOf } from './neighbours.ts';

export interface FixKinds {
  /** Applied without looking. */
  readonly safe: boolean;
  /** Offered to choose from. */
  readonly chosen: boolean;
}

/** Which kinds of fixes a rule offers, found out on its examples. */
export function fixKindsOf(rule: Rule, templates: readonly TemplateFile[]): FixKinds {
  const active = rule.name === 'suppression-unused' ? rules : [rule];
  const fixes = rule.invalid.flatMap((given) => {
    const {
      text,
      format = 'markdown',
      fileName = '',
      template,
      settings,
      now,
      files,
    } = typeof given === 'string' ? { text: given } : given;
    // A template of several lines is written out for the example.
    const own = template?.includes('\n') === true;
    const environment = createEnvironment(
      { ...defaultSettings, level: 'strict', ...settings },
      own
        ? [{ fileName: format === 'yaml' ? 'house.yaml' : 'house.md', text: template, source: 'house' }]
        : templates,
      { rules: active },
    );
    const document = {
      text: text.replace(/[⟦⟧]/g, ''),
      format,
      fileName,
      forced: true,
      ...(files && {
        neighbours: neighboursOf(fileName || (format === 'yaml' ? 'plan.yaml' : 'plan.md'), text, files),
      }),
      ...(template !== undefined && { configuredTemplate: own ? 'house' : template }),
      ...(now !== undefined && { now: Date.parse(now) }),
    };
    const { problems } = analyze(document, environment);
    return problems.filter((problem) => problem.rule === rule.name).flatMap((problem) => problem.fixes);
  });
  return { safe: fixes.some(({ safe }) => safe), chosen: fixes.some(({ safe }) => !safe) };
}
