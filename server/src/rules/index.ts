import { alertActionRequired } from './alert-action-required.ts';
import { alertsRequired } from './alerts-required.ts';
import { checkboxMalformed } from './checkbox-malformed.ts';
import { checkboxParent } from './checkbox-parent.ts';
import { checklistDuplicate } from './checklist-duplicate.ts';
import { checklistGate } from './checklist-gate.ts';
import { choiceUnresolved } from './choice-unresolved.ts';
import { codeSyntax } from './code-syntax.ts';
import { commandDestructive } from './command-destructive.ts';
import { commandPlaceholder } from './command-placeholder.ts';
import { communicationIncomplete } from './communication-incomplete.ts';
import { contactInvalid } from './contact-invalid.ts';
import { dateInvalid } from './date-invalid.ts';
import { datePast } from './date-past.ts';
import { decisionContradiction } from './decision-contradiction.ts';
import { decisionIncomplete } from './decision-incomplete.ts';
import { dependencyAsymmetric } from './dependency-asymmetric.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyUnfinished } from './dependency-unfinished.ts';
import { exampleHost } from './example-host.ts';
import { fieldEmpty } from './field-empty.ts';
import { fieldRequired } from './field-required.ts';
import { markdownDrift } from './markdown-drift.ts';
import { metricsRequired } from './metrics-required.ts';
import { migrationBackupRequired } from './migration-backup-required.ts';
import { migrationExpandContract } from './migration-expand-contract.ts';
import { migrationOrder } from './migration-order.ts';
import { migrationRollbackRequired } from './migration-rollback-required.ts';
import { migrationStagingFirst } from './migration-staging-first.ts';
import { monitoringGap } from './monitoring-gap.ts';
import { ownerUnknown } from './owner-unknown.ts';
import { placeholderUnfilled } from './placeholder-unfilled.ts';
import { planIdDuplicate } from './plan-id-duplicate.ts';
import { planIdMismatch } from './plan-id-mismatch.ts';
import { referenceUnresolved } from './reference-unresolved.ts';
import { resultContradiction } from './result-contradiction.ts';
import { riskLevelUnknown } from './risk-level-unknown.ts';
import { riskMitigationRequired } from './risk-mitigation-required.ts';
import { riskOverallMismatch } from './risk-overall-mismatch.ts';
import { rollbackOwnerRequired } from './rollback-owner-required.ts';
import { rollbackRequired } from './rollback-required.ts';
import { rollbackStepsRequired } from './rollback-steps-required.ts';
import { rollbackTimeRequired } from './rollback-time-required.ts';
import { rollbackTriggerMeasurable } from './rollback-trigger-measurable.ts';
import { rollbackTriggersRequired } from './rollback-triggers-required.ts';
import { rollbackVerificationRequired } from './rollback-verification-required.ts';
import { rollbackWindow } from './rollback-window.ts';
import { rolloutHoldRequired } from './rollout-hold-required.ts';
import { rolloutPercentages } from './rollout-percentages.ts';
import { rolesRequired } from './roles-required.ts';
import type { Rule } from './rule.ts';
import { secretPlaintext } from './secret-plaintext.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionOrder } from './section-order.ts';
import { sectionRequired } from './section-required.ts';
import { smokeTestEndpoint } from './smoke-test-endpoint.ts';
import { smokeTestExpectedRequired } from './smoke-test-expected-required.ts';
import { statusContradiction } from './status-contradiction.ts';
import { statusUnknown } from './status-unknown.ts';
import { stepAmbiguous } from './step-ambiguous.ts';
import { stepCommandRequired } from './step-command-required.ts';
import { stepExpectedRequired } from './step-expected-required.ts';
import { stepNumbering } from './step-numbering.ts';
import { stepVerificationRequired } from './step-verification-required.ts';
import { strategyContradiction } from './strategy-contradiction.ts';
import { strategyDowntimeMismatch } from './strategy-downtime-mismatch.ts';
import { strategyRationaleRequired } from './strategy-rationale-required.ts';
import { strategyRequired } from './strategy-required.ts';
import { strategyRiskMismatch } from './strategy-risk-mismatch.ts';
import { strategyStepsMissing } from './strategy-steps-missing.ts';
import { strategyUnknown } from './strategy-unknown.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { tableColumns } from './table-columns.ts';
import { templateInvalid } from './template-invalid.ts';
import { textConflictMarker } from './text-conflict-marker.ts';
import { textMojibake } from './text-mojibake.ts';
import { thresholdContradiction } from './threshold-contradiction.ts';
import { thresholdUnit } from './threshold-unit.ts';
import { timeInvalid } from './time-invalid.ts';
import { timelineOrder } from './timeline-order.ts';
import { timelineOverlap } from './timeline-overlap.ts';
import { timelineStageMismatch } from './timeline-stage-mismatch.ts';
import { timelineTotal } from './timeline-total.ts';
import { variableDuplicate } from './variable-duplicate.ts';
import { windowCollision } from './window-collision.ts';
import { yamlSchema } from './yaml-schema.ts';
import { yamlSyntax } from './yaml-syntax.ts';

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
