import type { Section } from '../../plan/section.ts';
import { findMojibake, type Damage } from '../../text/mojibake.ts';
import type { Range } from '../../text/span.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

export const textMojibake = defineRule({
  name: 'text-mojibake',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  forTemplates: true,
  description: 'Characters that were damaged by a wrong encoding.',
  rationale:
    'A plan that was written as UTF-8 and read as Windows-1252 shows `ðŸŸ¡` for 🟡 and `â‰¥` for ≥. A limit whose sign cannot be read is no limit, and a status nobody can tell is no status. The fix puts the intended character back; where a byte has been lost on the way and several characters fit, it offers them.',
  valid: [
    '# Plano de implantação\n\nNÃO reinicie o serviço antes das 10:00. São Paulo primeiro.\n',
    '# Plan de déploiement\n\n« voilà », l’âge du cache à 80 %… « é », naïve façade.\n',
    '# Bereitstellungsplan\n\n„Spaß“ – Übergröße… „Ä“ und „SMÅ“ kosten 5 €.\n',
    '# Kế hoạch triển khai\n\n- [ ] ĐÃ kiểm tra “ĐÔ ở Việt Nam\n- [ ] Türkçe: İstanbul, ığüşöç; română: „Â”, în, câine\n',
    '# Status\n\n**Status:** 🟡 PLANNED → 🟢 COMPLETE, error rate ≥ 1%\n',
    {
      text: "title: 'Despliegue: configuración'\nstatus: 🟡 planned\nnote: '“CAFÉ”… ¿listo?'\n",
      format: 'yaml',
    },
  ],
  invalid: [
    {
      text: '# Rollout\n\n**Status:** ⟦ðŸŸ¡⟧ PLANNED ⟦â†’⟧ ⟦ðŸŸ¢⟧ COMPLETE\n',
      fixed: '# Rollout\n\n**Status:** 🟡 PLANNED → 🟢 COMPLETE\n',
    },
    {
      text: '# Rollout\n\n| Step | State |\n| --- | --- |\n| Backup | ⟦âœ…⟧ |\n| Deploy | ⟦â³⟧ |\n| Verify | ⟦âŒ⟧ |\n',
      fixed:
        '# Rollout\n\n| Step | State |\n| --- | --- |\n| Backup | ✅ |\n| Deploy | ⏳ |\n| Verify | ❌ |\n',
    },
    {
      text: '# Rollout\n\n```text\nThe team⟦â€™⟧s target: ⟦â‰¥⟧ 99.9% for 5⟦â€“⟧10 minutes ⟦â€œ⟧steady⟦â€⟧\n```\n',
      fixed: '# Rollout\n\n```text\nThe team’s target: ≥ 99.9% for 5–10 minutes “steady”\n```\n',
    },
    {
      text: '# Plan de dÃ©ploiement\n\n- ⟦Ã€⟧ vÃ©rifier\n'.replace(/Ã©/g, '⟦Ã©⟧'),
      fixed: '# Plan de déploiement\n\n- À vérifier\n',
    },
    {
      text: '# Rollout\n\nDone twice over: ⟦Ã¢Å“â€¦⟧ and ⟦Ã¢â‚¬â€œ⟧; warning ⟦âš\u00A0ï¸⟧ first\n',
      fixed: '# Rollout\n\nDone twice over: ✅ and –; warning ⚠️ first\n',
    },
    {
      text: '# Rollout\n\n⟦\uFEFF⟧Joined from two files\n\n⟦ï»¿⟧and a third\n',
      fixed: '# Rollout\n\nJoined from two files\n\nand a third\n',
    },
    {
      text: '# Rollout\n\n- [ ] ⟦ðŸ“⟧ Write the log\n',
      chosen: { title: 'Change to 📝', text: '# Rollout\n\n- [ ] 📝 Write the log\n' },
    },
    {
      text: 'title: Rollout\nstatus: ⟦ðŸ”µ⟧ in progress\n',
      format: 'yaml',
      fixed: 'title: Rollout\nstatus: 🔵 in progress\n',
    },
  ],
  *check(plan) {
    if (plan.format === 'markdown') yield* plan.facts(damageIn);
    else for (const damage of findMojibake(plan.text)) yield finding(plan.text, damage, damage);
  },
});

function damageIn({ content: { span, text = '' } }: Section): Finding[] {
  return findMojibake(text).map((damage) => finding(text, damage, span.part(damage.start, damage.end)));
}

function finding(text: string, damage: Damage, range: Range): Finding {
  return {
    message: messageOf(text.slice(damage.start, damage.end), damage),
    span: range,
    fixes: fixesOf(damage, range),
  };
}

function messageOf(words: string, { readings }: Damage): string {
  const [only] = readings;
  if (only === undefined)
    return 'A character was lost to a wrong encoding, and nothing tells which one it was. Type it anew.';
  if (only === '')
    return 'A byte-order mark stands in the middle of the text, where tools trip over it unseen. Remove it.';
  const spoilt = `\`${words}\` is what a wrong encoding made of`;
  if (readings.length > 1)
    return `${spoilt} ${readings.join(', ')} or the like. Nobody can read it on the night; choose the character that was meant.`;
  return `${spoilt} ${/^[\s\p{Cf}]+$/u.test(only) ? 'a mark that has no ink of its own' : only}. Nobody can read it on the night; put the character back.`;
}

function fixesOf({ readings }: Damage, range: Range): Fix[] {
  const safe = readings.length === 1;
  return readings.map((reading) => ({
    title:
      reading === ''
        ? 'Remove the byte-order mark'
        : `Change to ${/^\s+$/u.test(reading) ? 'a no-break space' : reading}`,
    edits: [{ range, newText: reading }],
    safe,
  }));
}
