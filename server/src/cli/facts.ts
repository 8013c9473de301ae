import { alertsIn } from '../plan/facts/alerts.ts';
import { checklistIn } from '../plan/facts/checklists.ts';
import { choicesIn } from '../plan/facts/choices.ts';
import { messagesIn } from '../plan/facts/communication.ts';
import { datesIn } from '../plan/facts/dates.ts';
import { decisionsIn, resultsIn } from '../plan/facts/decisions.ts';
import { secretsIn, variablesIn } from '../plan/facts/environment.ts';
import { limitsIn } from '../plan/facts/limits.ts';
import { metricsIn } from '../plan/facts/metrics.ts';
import { monitoringIn } from '../plan/facts/monitoring.ts';
import { contactsIn } from '../plan/facts/people.ts';
import { placeholdersIn } from '../plan/facts/placeholders.ts';
import { rampsIn } from '../plan/facts/ramps.ts';
import { dependenciesIn, referencesIn } from '../plan/facts/references.ts';
import { risksIn } from '../plan/facts/risks.ts';
import { triggersIn } from '../plan/facts/rollbacks.ts';
import { smokeTestsIn } from '../plan/facts/smokeTests.ts';
import { stepsIn } from '../plan/facts/steps.ts';
import { thresholdsIn } from '../plan/facts/thresholds.ts';
import { timelinesIn } from '../plan/facts/timelines.ts';
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
