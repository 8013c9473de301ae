import { checkboxMalformed } from './checkbox-malformed.ts';
import { checkboxParent } from './checkbox-parent.ts';
import { choiceUnresolved } from './choice-unresolved.ts';
import { codeSyntax } from './code-syntax.ts';
import { commandPlaceholder } from './command-placeholder.ts';
import { contactInvalid } from './contact-invalid.ts';
import { fieldEmpty } from './field-empty.ts';
import { fieldRequired } from './field-required.ts';
import { placeholderUnfilled } from './placeholder-unfilled.ts';
import { rollbackRequired } from './rollback-required.ts';
import { rollbackTriggersRequired } from './rollback-triggers-required.ts';
import { rolloutPercentages } from './rollout-percentages.ts';
import type { Rule } from './rule.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionRequired } from './section-required.ts';
import { smokeTestEndpoint } from './smoke-test-endpoint.ts';
import { smokeTestExpectedRequired } from './smoke-test-expected-required.ts';
import { stepNumbering } from './step-numbering.ts';
import { strategyUnknown } from './strategy-unknown.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { tableColumns } from './table-columns.ts';
import { textMojibake } from './text-mojibake.ts';
import { thresholdContradiction } from './threshold-contradiction.ts';
import { thresholdUnit } from './threshold-unit.ts';
import { timelineOrder } from './timeline-order.ts';
import { timelineTotal } from './timeline-total.ts';
import { variableDuplicate } from './variable-duplicate.ts';
import { yamlSchema } from './yaml-schema.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  textMojibake,
  sectionRequired,
  sectionEmpty,
  fieldRequired,
  fieldEmpty,
  tableColumns,
  stepNumbering,
  placeholderUnfilled,
  choiceUnresolved,
  commandPlaceholder,
  strategyUnknown,
  rolloutPercentages,
  codeSyntax,
  rollbackRequired,
  rollbackTriggersRequired,
  thresholdUnit,
  thresholdContradiction,
  timelineOrder,
  timelineTotal,
  checkboxMalformed,
  checkboxParent,
  contactInvalid,
  variableDuplicate,
  smokeTestExpectedRequired,
  smokeTestEndpoint,
  yamlSyntax,
  yamlSchema,
  suppressionUnused,
];
