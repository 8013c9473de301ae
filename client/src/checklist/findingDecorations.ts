import { DiagnosticSeverity, FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { NodeFindings } from './findings.ts';
import type { ChecklistNode } from './treeModel.ts';

const SCHEME = 'deployment-plan-findings';

/** An address that says which findings a node has, so that the node is decorated like a file with problems; none without findings. */
export function decoratedUri(node: ChecklistNode, findings: NodeFindings | undefined): Uri | undefined {
  if (!findings || findings.severity > (DiagnosticSeverity.Warning as number)) return undefined;
  const query = `${findings.severity},${findings.count}`;
  return Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(node.id)}`, query });
}

/** Draws them; everything is in the address. */
export function registerFindingDecorations(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== SCHEME) return undefined;
      const [severity = 0, count = 0] = uri.query.split(',').map(Number);
      const isError = severity === (DiagnosticSeverity.Error as number);
      return new FileDecoration(
        count > 9 ? '9+' : String(count),
        count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count),
        new ThemeColor(isError ? 'list.errorForeground' : 'list.warningForeground'),
      );
    },
  });
}
