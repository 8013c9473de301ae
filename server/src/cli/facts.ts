import { checklistIn } from '../plan/facts/checklists/checklists.ts';
import { decisionsIn, resultsIn } from '../plan/facts/checklists/decisions.ts';
import { datesIn } from '../plan/facts/dates.ts';
import { alertsIn } from '../plan/facts/monitoring/alerts.ts';
import { limitsIn } from '../plan/facts/monitoring/limits.ts';
import { metricsIn } from '../plan/facts/monitoring/metrics.ts';
import { monitoringIn } from '../plan/facts/monitoring/monitoring.ts';
import { thresholdsIn } from '../plan/facts/monitoring/thresholds.ts';
import { messagesIn } from '../plan/facts/people/communication.ts';
import { secretsIn, variablesIn } from '../plan/facts/people/environment.ts';
import { contactsIn } from '../plan/facts/people/people.ts';
import { risksIn } from '../plan/facts/people/risks.ts';
import { smokeTestsIn } from '../plan/facts/people/smokeTests.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders/placeholders.ts';
import { dependenciesIn, referencesIn } from '../plan/facts/references.ts';
import { triggersIn } from '../plan/facts/rollback/rollbacks.ts';
import { stepsIn } from '../plan/facts/steps/steps.ts';
import { rampsIn } from '../plan/facts/strategy/ramps.ts';
import { timelinesIn } from '../plan/facts/timeline/timelines.ts';
import type { Section } from '../plan/section.ts';

/** What can be read from a plan, by the name under which `inspect` shows it. */
export const facts: Readonly<Record<string, (section: Section) => readonly unknown[]>> = {
  alerts: alertsIn,
  checklists: checklistIn,
  choices: choicesIn,
  contacts: contactsIn,
  dates: datesIn,
  decisions: decisionsIn,
  dependencies: dependenciesIn,
  limits: limitsIn,
  messages: messagesIn,
  metrics: metricsIn,
  monitoring: (section) => monitoringIn(section).flat(),
  placeholders: placeholdersIn,
  ramps: rampsIn,
  references: referencesIn,
  results: resultsIn,
  risks: risksIn,
  secrets: secretsIn,
  smokeTests: smokeTestsIn,
  steps: stepsIn,
  thresholds: thresholdsIn,
  timelines: timelinesIn,
  triggers: triggersIn,
  variables: variablesIn,
};
