/** How HTML is to be used. */
export interface RenderStyle {
  /** `live` boxes can be ticked and name their item; `still` ones are for reading. */
  readonly boxes: 'live' | 'still';
  /** Whether images beside the plan are shown, or only linked to where they could not be loaded. */
  readonly images: 'show' | 'link';
}

/** For a page in an editor: it loads nothing but its own files. */
export const previewStyle: RenderStyle = { boxes: 'live', images: 'link' };

/** For a file of its own. */
export const documentStyle: RenderStyle = { boxes: 'still', images: 'show' };
