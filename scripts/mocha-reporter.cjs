// Mocha's dot reporter, which also leaves the totals where test-summary.mjs finds them,
// in a file of the name that the reporter's option `results` gives.
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
      const name = options.reporterOptions?.results ?? 'unit';
      mkdirSync(results, { recursive: true });
      writeFileSync(path.join(results, `${name}.json`), JSON.stringify({ passes, failures }));
    });
  }
};
