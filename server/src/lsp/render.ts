import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analyze.ts';
import type { RenderedSections } from '../render/renderer.ts';
import { RenderRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** Renders plans; what it made is used again as long as nothing about it changed. */
export interface PlanRenderer {
  render(analysis: Analysis): RenderedSections;
}

export function registerRender(connection: Connection, { documents, host, index }: Session): void {
  let loading: Promise<PlanRenderer> | undefined;

  connection.onRequest(RenderRequest, async ({ uri }) => {
    const renderer = await (loading ??= host.renderer());
    const plan = (await documents.plan(uri)) ?? (documents.get(uri) ? undefined : await index.read(uri));
    if (!plan) return null;
    const { sections, progress, ...rendered } = renderer.render(plan.analysis);
    return {
      uri,
      version: plan.document.version,
      ...rendered,
      progress: { ...progress },
      sections: [...sections],
    };
  });
}
