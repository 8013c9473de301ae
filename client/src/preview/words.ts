import { l10n } from 'vscode';
import type { Words } from './messages.ts';

/** The page has no translations of its own: it is given its words. */
export function pageWords(): Words {
  return {
    title: l10n.t('Plan preview'),
    loading: l10n.t('Loading the plan…'),
    contents: l10n.t('Contents'),
    progress: l10n.t('Checklist progress'),
    done: l10n.t('{0} of {1} done'),
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    severity: {
      error: l10n.t('error'),
      warning: l10n.t('warning'),
      info: l10n.t('info'),
      hint: l10n.t('hint'),
    },
    counts: {
      error: [l10n.t('1 error'), l10n.t('{0} errors')],
      warning: [l10n.t('1 warning'), l10n.t('{0} warnings')],
      info: [l10n.t('1 info'), l10n.t('{0} info')],
      hint: [l10n.t('1 hint'), l10n.t('{0} hints')],
    },
    showFindings: l10n.t('{0}: show what they say'),
    hideFindings: l10n.t('{0}: hide what they say'),
    reveal: l10n.t('Show in the editor'),
    revealRule: l10n.t('{0}: show in the editor'),
  };
}
