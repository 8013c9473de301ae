import { checkboxMalformed } from './checklists/checkbox-malformed.ts';
import { checkboxParent } from './checklists/checkbox-parent.ts';
import { checklistDuplicate } from './checklists/checklist-duplicate.ts';
import { checklistGate } from './checklists/checklist-gate.ts';
import { decisionContradiction } from './checklists/decision-contradiction.ts';
import { decisionIncomplete } from './checklists/decision-incomplete.ts';
import { resultContradiction } from './checklists/result-contradiction.ts';
import { migrationBackupRequired } from './database/migration-backup-required.ts';
import { migrationExpandContract } from './database/migration-expand-contract.ts';
import { migrationOrder } from './database/migration-order.ts';
import { migrationRollbackRequired } from './database/migration-rollback-required.ts';
import { migrationStagingFirst } from './database/migration-staging-first.ts';
import { markdownDrift } from './formats/markdown-drift.ts';
import { suppressionUnused } from './formats/suppression-unused.ts';
import { templateInvalid } from './formats/template-invalid.ts';
import { yamlSchema } from './formats/yaml-schema.ts';
import { yamlSyntax } from './formats/yaml-syntax.ts';
import { dateInvalid } from './header/date-invalid.ts';
import { datePast } from './header/date-past.ts';
import { riskLevelUnknown } from './header/risk-level-unknown.ts';
import { statusContradiction } from './header/status-contradiction.ts';
import { statusUnknown } from './header/status-unknown.ts';
import { alertActionRequired } from './monitoring/alert-action-required.ts';
import { alertsRequired } from './monitoring/alerts-required.ts';
import { metricsRequired } from './monitoring/metrics-required.ts';
import { monitoringGap } from './monitoring/monitoring-gap.ts';
import { thresholdContradiction } from './monitoring/threshold-contradiction.ts';
import { thresholdUnit } from './monitoring/threshold-unit.ts';
import { communicationIncomplete } from './people/communication-incomplete.ts';
import { contactInvalid } from './people/contact-invalid.ts';
import { ownerUnknown } from './people/owner-unknown.ts';
import { riskMitigationRequired } from './people/risk-mitigation-required.ts';
import { riskOverallMismatch } from './people/risk-overall-mismatch.ts';
import { rolesRequired } from './people/roles-required.ts';
import { smokeTestEndpoint } from './people/smoke-test-endpoint.ts';
import { smokeTestExpectedRequired } from './people/smoke-test-expected-required.ts';
import { variableDuplicate } from './people/variable-duplicate.ts';
import { choiceUnresolved } from './placeholders/choice-unresolved.ts';
import { commandPlaceholder } from './placeholders/command-placeholder.ts';
import { exampleHost } from './placeholders/example-host.ts';
import { placeholderUnfilled } from './placeholders/placeholder-unfilled.ts';
import { dependencyAsymmetric } from './references/dependency-asymmetric.ts';
import { dependencyCycle } from './references/dependency-cycle.ts';
import { dependencyUnfinished } from './references/dependency-unfinished.ts';
import { planIdDuplicate } from './references/plan-id-duplicate.ts';
import { planIdMismatch } from './references/plan-id-mismatch.ts';
import { referenceUnresolved } from './references/reference-unresolved.ts';
import { windowCollision } from './references/window-collision.ts';
import { rollbackOwnerRequired } from './rollback/rollback-owner-required.ts';
import { rollbackRequired } from './rollback/rollback-required.ts';
import { rollbackStepsRequired } from './rollback/rollback-steps-required.ts';
import { rollbackTimeRequired } from './rollback/rollback-time-required.ts';
import { rollbackTriggerMeasurable } from './rollback/rollback-trigger-measurable.ts';
import { rollbackTriggersRequired } from './rollback/rollback-triggers-required.ts';
import { rollbackVerificationRequired } from './rollback/rollback-verification-required.ts';
import { rollbackWindow } from './rollback/rollback-window.ts';
import type { Rule } from './rule.ts';
import { codeSyntax } from './steps/code-syntax.ts';
import { commandDestructive } from './steps/command-destructive.ts';
import { secretPlaintext } from './steps/secret-plaintext.ts';
import { stepAmbiguous } from './steps/step-ambiguous.ts';
import { stepCommandRequired } from './steps/step-command-required.ts';
import { stepExpectedRequired } from './steps/step-expected-required.ts';
import { stepVerificationRequired } from './steps/step-verification-required.ts';
import { rolloutHoldRequired } from './strategy/rollout-hold-required.ts';
import { rolloutPercentages } from './strategy/rollout-percentages.ts';
import { strategyContradiction } from './strategy/strategy-contradiction.ts';
import { strategyDowntimeMismatch } from './strategy/strategy-downtime-mismatch.ts';
import { strategyRationaleRequired } from './strategy/strategy-rationale-required.ts';
import { strategyRequired } from './strategy/strategy-required.ts';
import { strategyRiskMismatch } from './strategy/strategy-risk-mismatch.ts';
import { strategyStepsMissing } from './strategy/strategy-steps-missing.ts';
import { strategyUnknown } from './strategy/strategy-unknown.ts';
import { fieldEmpty } from './structure/field-empty.ts';
import { fieldRequired } from './structure/field-required.ts';
import { sectionDuplicate } from './structure/section-duplicate.ts';
import { sectionEmpty } from './structure/section-empty.ts';
import { sectionOrder } from './structure/section-order.ts';
import { sectionRequired } from './structure/section-required.ts';
import { stepNumbering } from './structure/step-numbering.ts';
import { tableColumns } from './structure/table-columns.ts';
import { textConflictMarker } from './structure/text-conflict-marker.ts';
import { textMojibake } from './structure/text-mojibake.ts';
import { timeInvalid } from './timeline/time-invalid.ts';
import { timelineOrder } from './timeline/timeline-order.ts';
import { timelineOverlap } from './timeline/timeline-overlap.ts';
import { timelineStageMismatch } from './timeline/timeline-stage-mismatch.ts';
import { timelineTotal } from './timeline/timeline-total.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  textMojibake,
  textConflictMarker,
  sectionRequired,
  sectionEmpty,
  sectionDuplicate,
  sectionOrder,
  fieldRequired,
  fieldEmpty,
  tableColumns,
  stepNumbering,
  placeholderUnfilled,
  choiceUnresolved,
  commandPlaceholder,
  exampleHost,
  statusUnknown,
  statusContradiction,
  dateInvalid,
  datePast,
  riskLevelUnknown,
  strategyRequired,
  strategyUnknown,
  strategyRationaleRequired,
  strategyContradiction,
  strategyRiskMismatch,
  strategyDowntimeMismatch,
  strategyStepsMissing,
  rolloutPercentages,
  rolloutHoldRequired,
  stepCommandRequired,
  stepExpectedRequired,
  stepVerificationRequired,
  stepAmbiguous,
  commandDestructive,
  codeSyntax,
  secretPlaintext,
  migrationRollbackRequired,
  migrationBackupRequired,
  migrationStagingFirst,
  migrationExpandContract,
  migrationOrder,
  rollbackRequired,
  rollbackTriggersRequired,
  rollbackTriggerMeasurable,
  rollbackStepsRequired,
  rollbackOwnerRequired,
  rollbackTimeRequired,
  rollbackVerificationRequired,
  rollbackWindow,
  metricsRequired,
  alertsRequired,
  alertActionRequired,
  thresholdUnit,
  thresholdContradiction,
  monitoringGap,
  timeInvalid,
  timelineOrder,
  timelineOverlap,
  timelineTotal,
  timelineStageMismatch,
  checkboxMalformed,
  checkboxParent,
  checklistDuplicate,
  checklistGate,
  resultContradiction,
  decisionIncomplete,
  decisionContradiction,
  referenceUnresolved,
  planIdMismatch,
  planIdDuplicate,
  dependencyCycle,
  dependencyAsymmetric,
  dependencyUnfinished,
  windowCollision,
  rolesRequired,
  ownerUnknown,
  contactInvalid,
  riskMitigationRequired,
  riskOverallMismatch,
  communicationIncomplete,
  variableDuplicate,
  smokeTestExpectedRequired,
  smokeTestEndpoint,
  yamlSyntax,
  markdownDrift,
  yamlSchema,
  templateInvalid,
  suppressionUnused,
];
