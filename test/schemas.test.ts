/** The schemas that other tools check YAML by. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { planSchema } from '../scripts/generate/planSchema.ts';
import { yamlKeys } from '../server/src/plan/vocabulary/yamlKeys.ts';
import { yamlSchema } from '../server/src/rules/formats/yaml-schema.ts';
import { plansIn } from './support/plans.ts';

function shipped(name: string): ValidateFunction {
  const file = new URL(`../schemas/deployment-plan.${name}.schema.json`, import.meta.url);
  return new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
}

describe('the schema of a plan', () => {
  const validate = shipped('plan');

  for (const folder of ['examples/plans', 'templates', 'test/defects/plans', 'test/defects/second/plans']) {
    for (const { name, format, text } of plansIn(folder)) {
      if (format !== 'yaml') continue;
      it(`takes ${folder}/${name}`, () => {
        validate(parse(text));
        assert.deepEqual(validate.errors ?? [], []);
      });
    }
  }

  it('takes the plans that the rule takes', () => {
    const plans = yamlSchema.valid.map((example) => (typeof example === 'string' ? example : example.text));
    const read = plans.filter((text) => !text.startsWith('---') && !text.startsWith('titel'));
    assert(read.length >= 4);
    for (const text of read) assert.equal(validate(parse(text)), true, text);
  });

  it('refuses a value of the wrong form, wherever it stands', () => {
    assert.equal(validate({ title: ['Search 7'] }), false);
    assert.equal(validate({ phases: [{ name: 'Pilot', steps: [{ name: { de: 'Bauen' } }] }] }), false);
    assert.equal(validate({ template: { sections: [{ id: 'a', sections: [{ type: 'banana' }] }] } }), false);
    assert.equal(validate({ template: { sections: [{ id: 'a', sections: [{ type: 'text' }] }] } }), true);
    assert.equal(validate(['steps']), false);
  });

  it('says of every key what it is for', () => {
    const silent: string[] = [];
    const look = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(value as object)) {
            if (!('description' in (property as object))) silent.push(`${path}/${name}`);
            look(property, `${path}/${name}`);
          }
        else look(value, path);
      }
    };
    look(planSchema(), '');
    assert.deepEqual(silent, []);
    assert.deepEqual(
      Object.keys(yamlKeys).filter((key) => yamlKeys[key]?.description === undefined),
      [],
    );
  });
});

describe('the schema of the configuration', () => {
  const validate = shipped('config');

  it('takes what the documentation shows, and refuses what is no setting', () => {
    const docs = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');
    const [, shown = ''] = /```yaml\n([^]*?)```/.exec(docs) ?? [];
    validate(parse(shown));
    assert.deepEqual(validate.errors ?? [], []);
    assert.equal(validate({ level: 'lenient' }), false);
    assert.equal(validate({ rule: {} }), false);
  });
});
