/** What a heading is called in links, as code hosts have it: `## Step 2: Deploy` is `#step-2-deploy`. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Keeps the ids of our elements apart from those of the page around them. */
export const idPrefix = 'plan-';

/** Names in a document, each its own: the second `steps` is `steps-1`. */
export class Slugs {
  readonly #taken = new Map<string, number>();

  next(title: string): string {
    const wanted = slugOf(title.slice(0, 200));
    let count = this.#taken.get(wanted);
    if (count === undefined) {
      this.#taken.set(wanted, 0);
      return wanted;
    }
    let slug;
    do slug = `${wanted}-${++count}`;
    while (this.#taken.has(slug));
    this.#taken.set(wanted, count);
    this.#taken.set(slug, 0);
    return slug;
  }
}
