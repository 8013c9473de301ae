// Mocha's dot reporter, which also leaves the totals where test-summary.mjs finds them.
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { reporters } = require('mocha');

const results = path.join(path.dirname(__dirname), 'out/test-results');

module.exports = class extends reporters.Dot {
  constructor(
    /** @type {import('mocha').Runner} */ runner,
    /** @type {import('mocha').MochaOptions} */ options,
  ) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      mkdirSync(results, { recursive: true });
      writeFileSync(path.join(results, 'unit.json'), JSON.stringify({ passes, failures }));
    });
  }
};
