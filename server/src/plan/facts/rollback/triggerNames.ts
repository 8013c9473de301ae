/** What lines and headings call the triggers that stand below them. */
import type { Section } from '../../section.ts';
import { languages } from '../../vocabulary/languages/index.ts';

const triggerNames = [
  '(?:automatic |automated |manual )?(?:roll ?back |back ?out |fall ?back |abort )?(?:triggers?|criteria|conditions?)',
  '(?:(?:automatic|automated|manual|immediate|emergency) )?(?:roll ?back|back ?out|fall ?back|abort|revert)(?: immediately)? (?:if|when|on)',
  'if fail(?:s|ed|ure)?|on failure|failure',
  '(?:turn|switch) (?:it|the flag|this) (?:off|back) (?:if|when)',
  '(?:go|switch|turn|fall) back (?:if|when)|triggers de rollback',
  'rollback (?:triggers?|criteria|conditions?)',
].join('|');
const triggerLabel = new RegExp(`^(?:${triggerNames})$`);
/** In a rollback alone: elsewhere it is when something is done. */
const whenLabel =
  /^(?:when|if|when to (?:roll back|go back|abort|revert|stop|use it)|triggered (?:by|if|when)|set off by|limits?|thresholds?|(?:the )?(?:reasons|signs|signals|grounds)|what sets it off)$/;
/** `Return to 2.8 if`, `We put the old one back when`. */
const deedLabel =
  /^(?:(?:we|to) )?(?:go|roll|switch|fall|return|revert|restore|put|take|turn|pull|undo|redeploy|back out|do|use|run|start)\b[^:]{0,40} (?:if|when)$/;
const inOtherLanguages = new Set(languages.flatMap(({ sections }) => sections.triggers ?? []));

export function introducesTriggers(name: string, { isRollback }: Section): boolean {
  return (
    triggerLabel.test(name) ||
    namesSigns(name) ||
    (isRollback && (whenLabel.test(name) || deedLabel.test(name) || inOtherLanguages.has(name)))
  );
}

/** `Signs to turn it off`, `Reasons for going back`, `What makes us turn round`. */
const signs =
  /^(?:(?:the )?(?:signs?|signals?|reasons?|grounds|conditions|limits)\b|what (?:makes|sends|brings|forces) us\b).{0,20}\b(?:(?:go|turn|switch|step|fall|pull|take|roll)(?:ing)? (?:it |them |all )?(?:off|back|round|around)|roll(?:ing)?-?back|abort(?:ing)?|undo(?:ing)?|retreat)\b/;

export function namesSigns(name: string): boolean {
  return signs.test(name);
}
