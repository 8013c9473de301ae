import { l10n, Range, window, workspace, WorkspaceEdit } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Bindings, PlanServer } from '../server/planServer.ts';

type Binding = NonNullable<Bindings>['templates'][number];

/** `deploymentPlan.bindTemplate`: names the template that the document follows, in its front matter. */
export async function bindTemplate(server: PlanServer): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document?.uri.toString();
  const bindings = uri === undefined ? null : await server.bindings(uri);
  if (!document || !bindings) {
    void window.showInformationMessage(
      l10n.t('Deployment Plan: open a document first, then bind it to a template.'),
    );
    return;
  }
  const picked = await window.showQuickPick(
    bindings.templates.map((binding) => itemOf(binding, bindings.bound)),
    {
      title: l10n.t('Bind to Template'),
      placeHolder: l10n.t('What this document is held against'),
      matchOnDetail: true,
    },
  );
  if (!picked) return;
  // While somebody chose, the document may have changed.
  const now =
    bindings.version === document.version ? bindings : await server.bindings(document.uri.toString());
  const { edit } = now?.templates.find(({ name }) => name === picked.name) ?? picked;
  const change = new WorkspaceEdit();
  const { start, end } = edit.range;
  change.replace(document.uri, new Range(start.line, start.character, end.line, end.character), edit.newText);
  await workspace.applyEdit(change);
}

function itemOf(binding: Binding, bound: string | undefined): QuickPickItem & Pick<Binding, 'name' | 'edit'> {
  const { name, title, description, source, score, reasons, edit } = binding;
  const fit = l10n.t('fits {0} %', Math.round(score * 100));
  return {
    name,
    edit,
    label: title,
    description: [name === bound ? l10n.t('bound to it now') : '', fit, source]
      .filter((part) => part !== '')
      .join(', '),
    detail: reasons.length > 0 ? reasons.join('; ') : description,
  };
}
