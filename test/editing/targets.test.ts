import assert from 'node:assert/strict';
import { targetsOf } from '../../server/src/plan/targets.ts';
import { analysisOf } from './support.ts';

const markdown = (text: string): string[] => targetsOf(analysisOf(`# Deployment Plan\n\n${text}`).plan);
const yaml = (text: string): string[] => targetsOf(analysisOf(text, 'yaml').plan);

describe('the environments of a plan', () => {
  it('are what its header says', () => {
    assert.deepEqual(markdown('**Target Environment:** eu-prod  \n**Date:** 2031-05-06\n'), ['eu-prod']);
    assert.deepEqual(markdown('| Field | Value |\n|---|---|\n| Environment | `eu-prod` |\n'), ['eu-prod']);
    assert.deepEqual(yaml('title: Plan\nenvironment: "eu-prod" # the larger one\n'), ['eu-prod']);
  });

  it('are those that have a row each, where the header names none', () => {
    const table =
      '| Environment | Date |\n|---|---|\n| staging | 2031-05-05 |\n| eu-prod | 2031-05-06 |\n| [Name] | |\n';
    assert.deepEqual(markdown(`## Deployments\n\n${table}`), ['staging', 'eu-prod']);
    assert.deepEqual(markdown(`**Environment:** eu-prod\n\n## Deployments\n\n${table}`), ['eu-prod']);
    assert.deepEqual(markdown('## Variables\n\n| Variable | Environment |\n|---|---|\n| A | all |\n'), []);
  });

  it('are none as long as nobody has said', () => {
    for (const value of ['{{ENVIRONMENT}}', '[development | staging | production]', 'TBD', ''])
      assert.deepEqual(markdown(`**Environment:** ${value}\n`), [], value);
    assert.deepEqual(markdown('**Target:** p95 below 300 ms\n'), []);
    assert.deepEqual(
      markdown('**Environment:** whatever the traffic of the evening says will bear it\n'),
      [],
    );
  });
});
