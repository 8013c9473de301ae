/** Plans in the languages that we know some words of: taken for plans, read, and judged without false alarms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, createEnvironment, type Analysis } from '../../server/src/analyze.ts';
import { readBuiltInTemplates } from '../../server/src/host/node.ts';
import { checklistIn, countItems } from '../../server/src/plan/facts/checklists/checklists.ts';
import type { SectionKind } from '../../server/src/plan/vocabulary/index.ts';
import { defaultSettings, type SettingsLevel } from '../../server/src/settings.ts';

const templates = await readBuiltInTemplates();

function look(text: string, level: SettingsLevel = 'standard', forced = false): Analysis {
  const environment = createEnvironment({ ...defaultSettings, level }, templates);
  return analyze({ text, format: 'markdown', fileName: 'plan.md', forced }, environment);
}

function textOf(language: string): string {
  return readFileSync(new URL(`plans/${language}.md`, import.meta.url), 'utf8');
}

/** In each plan: its checklists, how its status and date are written, and an item to write twice. */
const known = {
  german: { items: [2, 4], status: 'Freigegeben', done: 'Abgeschlossen', rollback: 'Rückfallplan' },
  french: { items: [1, 5], status: 'Approuvé', done: 'Terminé', rollback: 'Plan de retour arrière' },
  spanish: { items: [2, 6], status: 'Aprobado', done: 'Completado', rollback: 'Plan de reversión' },
  portuguese: { items: [1, 5], status: 'Aprovado', done: 'Concluído', rollback: 'Plano de reversão' },
  japanese: { items: [2, 6], status: '承認済み', done: '完了', rollback: '切り戻し手順' },
  chinese: { items: [2, 6], status: '已批准', done: '已完成', rollback: '回滚方案' },
} as const;

const sections: readonly SectionKind[] = [
  'summary',
  'prerequisites',
  'steps',
  'rollback',
  'monitoring',
  'contacts',
];

describe('plans in other languages', () => {
  for (const [language, { items, status, done, rollback }] of Object.entries(known)) {
    describe(language, () => {
      const text = textOf(language);

      it('are taken for plans and read', () => {
        const { detection, plan } = look(text);
        assert(detection.detected, detection.reasons.join('; '));
        const { done: ticked, total } = countItems(plan.facts(checklistIn));
        assert.deepEqual([ticked, total], items);
        assert.equal(plan.status, 'planned');
        const kinds = new Set(plan.sections.map(({ kind }) => kind));
        assert.deepEqual(
          sections.filter((kind) => !kinds.has(kind)),
          [],
        );
      });

      for (const level of ['essential', 'standard', 'strict'] as const) {
        it(`are quiet at level ${level}`, () => {
          assert.deepEqual(
            look(text, level).problems.map(({ rule, message }) => `${rule}: ${message}`),
            [],
          );
        });
      }

      const rulesAfter = (from: string | RegExp, to: string): string[] => {
        const changed = text.replace(from, to);
        assert.notEqual(changed, text);
        return look(changed, 'standard', true).problems.map(({ rule }) => rule);
      };

      it('are held to a way back', () => {
        const without = new RegExp(`## ${rollback}\\n[^]*?\\n(?=## )`);
        assert.deepEqual(rulesAfter(without, ''), ['rollback-required']);
      });

      it('are held to their status', () => {
        assert(rulesAfter(status, done).includes('status-contradiction'));
      });

      it('are held to what needs no words', () => {
        assert.deepEqual(rulesAfter(/2031-09-\d\d/, '2031-13-40'), ['date-invalid']);
        assert.deepEqual(rulesAfter(/2031-09-\d\d/, '{{DATE}}'), ['placeholder-unfilled']);
        assert.deepEqual(rulesAfter('- [ ] ', '- [] '), ['checkbox-malformed']);
        assert.deepEqual(rulesAfter(/(- \[x\] .*\n)/, '$1$1'), ['checklist-duplicate']);
      });
    });
  }

  it('get next to nothing where no word of the language is known', () => {
    const { problems } = look(textOf('polish'), 'strict', true);
    assert(problems.length <= 1, problems.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  });
});
