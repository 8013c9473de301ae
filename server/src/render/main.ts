/** A plan as HTML. Loaded when it is first needed: it costs more than all that the first diagnostics need. */
import type { Analysis } from '../analyze.ts';
import { Renderer, type RenderedSections } from './renderer.ts';

export { renderHtml } from './document.ts';
export type { RenderedFinding } from './findings.ts';
export { Renderer, type RenderedSection, type RenderedSections, type RenderOptions } from './renderer.ts';
export { documentStyle, previewStyle, type RenderStyle } from './style.ts';

/** The plan as HTML, section by section; with the renderer of its last version only what changed is rendered. */
export function renderPlan(analysis: Analysis, renderer: Renderer = new Renderer()): RenderedSections {
  return renderer.render(analysis);
}
