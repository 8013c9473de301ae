/** What is told from the text alone must never lose a plan: held against detection itself. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detectPlan } from '../../server/src/plan/detect.ts';
import { mayBePlan } from '../../server/src/plan/mayBePlan.ts';
import { Plan } from '../../server/src/plan/plan.ts';
import { Vocabulary } from '../../server/src/plan/vocabulary/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import { readDocument, type Format } from '../../server/src/syntax/read.ts';

const root = path.join(import.meta.dirname, '../..');
const vocabulary = new Vocabulary();

function isPlan(text: string, format: Format): boolean {
  const plan = new Plan(readDocument(text, format), vocabulary);
  return detectPlan(plan, { fileName: '' }).detected;
}

/** How many of the texts are plans; all of them must pass. */
function plansAmong(texts: Iterable<{ text: string; format: Format }>): number {
  let plans = 0;
  for (const { text, format } of texts) {
    if (!isPlan(text, format)) continue;
    plans++;
    assert(mayBePlan(text, format, vocabulary), `lost: ${text}`);
  }
  return plans;
}

function* documents(...folders: string[]): Generator<{ text: string; format: Format }> {
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:md|ya?ml)$/.test(entry)) continue;
      yield { text: readFileSync(path.join(root, folder, entry), 'utf8'), format: formatOf(entry) };
    }
  }
}

/** Documents with sections left out, one kind of line break or the other, headings underlined. */
function* variants({
  text,
  format,
}: {
  text: string;
  format: Format;
}): Generator<{ text: string; format: Format }> {
  const sections = text.split(format === 'yaml' ? /^(?=\w)/m : /^(?=#)/m);
  for (let n = 0; n < 8; n++) {
    const part = sections.filter((_, index) => (index * 7919 + n * 104_729) % (n + 2) !== 0).join('');
    yield { text: part, format };
    yield { text: part.replace(/\n/g, '\r\n'), format };
    if (format === 'markdown') yield { text: part.replace(/^## (.+)$/gm, '$1\n---'), format };
  }
}

describe('telling from the text what is no plan', () => {
  it('loses no example or template, whole or in parts', () => {
    const all = [...documents('examples', 'templates', 'test/fixtures')];
    assert(plansAmong(all) > 10);
    assert(plansAmong(all.flatMap((each) => [...variants(each)])) > 100);
  });

  it("loses no rule's example", () => {
    const examples = rules.flatMap(({ valid, invalid }) => [...valid, ...invalid]);
    const texts = examples.map((example) =>
      typeof example === 'string'
        ? { text: example, format: 'markdown' as const }
        : { text: example.text, format: example.format ?? ('markdown' as const) },
    );
    assert(plansAmong(texts) > 5);
  });

  it('loses no plan in another language, bound by a comment or titled in front matter', () => {
    const texts = [
      '# 部署计划\n\n## 前置条件\n\n- [ ] 备份\n\n## 部署步骤\n\n1. 发布\n\n## 回滚方案\n\n## 验证\n\n## 监控\n',
      '# Plan de mise en production\n\n## Prérequis\n\n## Déroulement\n\n## Retour arrière\n\n## Vérifications\n',
      'Text.\n\n<!-- deployment-plan: story -->\n',
      '---\ntitle: Cutover plan\nstatus: planned\n---\n\n**Rollback:** switch back\n\n- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n',
    ].map((text) => ({ text, format: 'markdown' as const }));
    assert.equal(plansAmong(texts), texts.length);
  });

  it('turns the usual documents of a repository away', () => {
    const readme =
      '# Basket\n\n## Installation\n\nnpm install\n\n## Deployment\n\nRuns in the cluster.\n\n## Monitoring\n\nA board.\n';
    assert(!mayBePlan(readme, 'markdown', vocabulary));
    assert(
      !mayBePlan('# Changelog\n\n## 1.2.0\n\n- Fix the rollback of a migration\n', 'markdown', vocabulary),
    );
    const manifest = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy:\n    type: RollingUpdate\n';
    assert(!mayBePlan(manifest, 'yaml', vocabulary));
  });
});
