import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import type { RenderedSections, RenderOptions } from '../render/renderer.ts';
import type { Edit } from '../text/edit.ts';
import { toTextEdit } from './convert.ts';
import { FixRequest, RenderRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** Renders plans; what it made is used again as long as nothing about it changed. */
export interface PlanRenderer {
  render(analysis: Analysis, options?: RenderOptions): RenderedSections;
  fixOf(analysis: Analysis, finding: string, fix: number): Edit[] | undefined;
}

export function registerRender(connection: Connection, session: Session): void {
  const { documents, host, index } = session;
  let loading: Promise<PlanRenderer> | undefined;
  const renderer = (): Promise<PlanRenderer> => (loading ??= host.renderer());

  connection.onRequest(RenderRequest, async ({ uri }) => {
    const [loaded, { environment }] = await Promise.all([renderer(), session.environmentOf(uri)]);
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    if (!plan) return null;
    const { riskMatrix } = environment.settings;
    const { sections, overview, findings, progress, ...rendered } = loaded.render(plan.analysis, {
      riskMatrix,
      locale: session.locale,
    });
    return {
      uri,
      version: plan.document.version,
      ...rendered,
      progress: { ...progress },
      overview: [...overview],
      sections: [...sections],
      findings: findings.map((finding) => ({ ...finding, fixes: [...finding.fixes] })),
    };
  });

  connection.onRequest(FixRequest, async ({ uri, finding, fix }) => {
    const loaded = await renderer();
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    const edits = plan && loaded.fixOf(plan.analysis, finding, fix);
    if (!edits) return null;
    return { edits: edits.map((edit) => toTextEdit(edit, plan.document)), version: plan.document.version };
  });
}
