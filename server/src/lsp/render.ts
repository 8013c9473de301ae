import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import type { RenderedSections, RenderOptions } from '../render/renderer.ts';
import type { Edit } from '../text/edit.ts';
import { toTextEdit } from './convert.ts';
import { FixRequest, RenderRequest, type RenderedSection } from './protocol.ts';
import type { Session } from './session.ts';

type Rendered = RenderedSections['sections'][number];

/** Renders plans; what it made is used again as long as nothing about it changed. */
export interface PlanRenderer {
  render(analysis: Analysis, options?: RenderOptions): RenderedSections;
  fixOf(analysis: Analysis, finding: string, fix: number): Edit[] | undefined;
}

export function registerRender(connection: Connection, session: Session): void {
  const { documents, host, index } = session;
  let loading: Promise<PlanRenderer> | undefined;
  const renderer = (): Promise<PlanRenderer> => (loading ??= host.renderer());

  connection.onRequest(RenderRequest, async ({ uri, known = {} }) => {
    const [loaded, { environment }] = await Promise.all([renderer(), session.environmentOf(uri)]);
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    if (!plan) return null;
    const { riskMatrix } = environment.settings;
    const { sections, overview, findings, progress, ...rendered } = loaded.render(plan.analysis, {
      riskMatrix,
      locale: session.locale,
    });
    const told = ({ html, ...section }: Rendered): RenderedSection =>
      known[section.key] === section.hash ? section : { ...section, html };
    return {
      uri,
      version: plan.document.version,
      ...rendered,
      progress: { ...progress },
      overview: overview.map(told),
      sections: sections.map(told),
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
