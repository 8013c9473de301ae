import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import { RenderRequest, type RenderedPlan } from './protocol.ts';
import type { Session } from './session.ts';

/** Renders a plan; everything but the document's address and version. */
export type PlanRenderer = (analysis: Analysis) => Omit<RenderedPlan, 'uri' | 'version'>;

export function registerRender(connection: Connection, { documents, host, index }: Session): void {
  connection.onRequest(RenderRequest, async ({ uri }) => {
    const render = await host.renderer();
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    return plan ? { uri, version: plan.document.version, ...render(plan.analysis) } : null;
  });
}
