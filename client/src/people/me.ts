import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { gitUser } from './git.ts';

/** Who works here, as plans name them: what the setting says, else Git; asked for once where neither knows. */
export async function whoAmI(ask: boolean): Promise<string | undefined> {
  const settings = workspace.getConfiguration('deploymentPlan');
  const known = settings.get<string>('me', '').trim() || (await gitUser());
  if (known !== undefined && known !== '') return known;
  if (!ask) return undefined;
  const given = await window.showInputBox({
    title: l10n.t('Who Are You?'),
    prompt: l10n.t('Your name as plans write it. It is kept in your settings.'),
  });
  const name = given?.trim();
  if (name === undefined || name === '') return undefined;
  await settings.update('me', name, ConfigurationTarget.Global);
  return name;
}
