import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { metricNatures, spellMetric, type MetricKind } from '../../server/src/plan/vocabulary/metrics.ts';
import { statusNames } from '../../server/src/plan/vocabulary/index.ts';
import { riskLevels } from '../../server/src/plan/vocabulary/riskLevels.ts';
import { german } from '../../server/src/render/german.ts';
import { Renderer } from '../../server/src/render/main.ts';
import { wordingIn } from '../../server/src/render/wording.ts';
import { read } from './support.ts';

const plan = `# Deployment Plan: DP-014 Search

**Strategy:** Canary
**Environment:** {{ENVIRONMENT}}
**Date:** 2031-05-18
**Risk:** High
**Rollback time:** 5 minutes
**Blocked by:** DP-013

## Timeline

| Date | Duration | Phase |
|---|---|---|
| 2031-05-18 | 90 min | Copy |
| 2031-05-19 | 60 min | Switch |

## Rollout

| Phase | Traffic | Hold |
|---|---|---|
| 1 | 5% | 1 h |
| 2 | 100% | - |

## Risks

| Risk | Probability | Impact | Mitigation |
|---|---|---|---|
| Late index | Low | High | wait |

## Rollback

### Triggers

- Error rate > 4% for 5 minutes
- p95 latency > 400 ms

## Monitoring

- Error rate: target < 1%
- p95 latency: target < 250 ms
`;

function written(locale: string | undefined): string {
  const { overview, sections } = new Renderer().render(read(plan), { locale });
  return [...overview, ...sections].map(({ html }) => html).join('\n');
}

const terms = (html: string): string[] => [...html.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, term = '']) => term);

describe('the words of a page', () => {
  it('are those of the reader', () => {
    const html = written('de-CH');
    assert.deepEqual(terms(html), [
      'Plan',
      'Strategie',
      'Umgebung',
      'Datum',
      'Risiko',
      'Dauer des Rollbacks',
    ]);
    for (const words of [
      /<mark class="blank">offen</,
      /aria-label="Wartet auf"/,
      /<summary>Grenzwerte</,
      />Fehlerrate</,
      />P95-Latenz</,
      /Rollback<\/b> &gt; 4% für 5 Minuten/,
      />18\. Mai</,
      /\(1 Stunde 30 Minuten\)/,
      /Rampe in 2 Schritten: 5 %, 100 %, über 1 Stunde\./,
      />niedrig × hoch</,
    ])
      assert.match(html, words);
  });

  it('are English for everybody else', () => {
    const html = written(undefined);
    assert.deepEqual(terms(html), ['Plan', 'Strategy', 'Environment', 'Date', 'Risk', 'Rollback time']);
    assert.match(html, />18 May</);
    assert.equal(written('fr'), html);
    assert.equal(written('den'), html);
  });

  it('change with the reader', () => {
    const renderer = new Renderer();
    const analysis = read(plan);
    const [first, second] = ['en', 'de'].map((locale) => renderer.render(analysis, { locale }).sections);
    assert.match(JSON.stringify(first), /Probability/);
    assert.match(JSON.stringify(second), /Wahrscheinlichkeit/);
  });

  it('have a German each, and no German is for nothing', () => {
    const said = new Set<string>();
    const literals = new Set<string>();
    for (const file of globSync('../../server/src/render/**/*.ts', { cwd: import.meta.dirname })) {
      if (file.endsWith('german.ts')) continue;
      const visit = (node: ts.Node): void => {
        if (ts.isStringLiteral(node)) literals.add(node.text);
        if (ts.isCallExpression(node) && /(?:^|\.)say$/.test(node.expression.getText())) {
          const [text] = node.arguments;
          if (text && ts.isStringLiteral(text)) said.add(text.text);
        }
        ts.forEachChild(node, visit);
      };
      const source = readFileSync(new URL(file, import.meta.url), 'utf8');
      visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
    }
    assert(said.size > 20);
    const kinds = (Object.keys(metricNatures) as MetricKind[]).filter((kind) => kind !== 'other');
    const named = [
      ...kinds.map((kind) => spellMetric({ kind, statistic: '', qualifiers: [] })),
      ...['average', 'max'],
      ...riskLevels,
      ...Object.keys(statusNames).map((status) => status.replace('-', ' ')),
    ];
    assert.deepEqual(
      [...said, ...named].filter((text) => german[text] === undefined),
      [],
    );
    assert.deepEqual(
      Object.keys(german).filter((text) => !literals.has(text) && !named.includes(text)),
      [],
    );
    const blanks = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([blank]) => blank).sort();
    for (const [text, translated] of Object.entries(german))
      assert.deepEqual(blanks(translated), blanks(text), text);
  });

  it('spell times in German', () => {
    const { duration } = wordingIn('de');
    assert.deepEqual([30, 60, 3600, 5400].map(duration), [
      '30 Sekunden',
      '1 Minute',
      '1 Stunde',
      '1 Stunde 30 Minuten',
    ]);
  });
});
