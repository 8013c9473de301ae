/**
 * Brings elements to what new HTML says and keeps those that stay as they are: what is being read does not move, what is
 * selected stays selected, and what has the focus keeps it.
 */

export function patch(into: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  patchChildren(into, template.content);
}

function patchChildren(into: Element, fresh: ParentNode): void {
  const [old, wanted] = [[...into.childNodes], [...fresh.childNodes]];
  const most = Math.min(old.length, wanted.length);
  let start = 0;
  while (start < most && keep(old[start], wanted[start])) start++;
  let behind = 0;
  while (behind < most - start && keep(old.at(-1 - behind), wanted.at(-1 - behind))) behind++;
  const [gone, come] = [old.slice(start, old.length - behind), wanted.slice(start, wanted.length - behind)];
  // As many as before, and of the same kinds: each is likely the one at its place.
  if (
    gone.length === come.length &&
    gone.every((node, at) =>
      node.nodeType === 1 ? node.nodeName === come[at]?.nodeName : node.nodeType === come[at]?.nodeType,
    )
  ) {
    gone.forEach((node, at) => patchNode(node, come[at]));
    return;
  }
  const next = old[old.length - behind] ?? null;
  for (const node of gone) node.remove();
  for (const node of come) into.insertBefore(node, next);
}

function patchNode(old: ChildNode, wanted: ChildNode | undefined): void {
  if (!wanted || keep(old, wanted)) return;
  if (!(old instanceof Element) || !(wanted instanceof Element)) {
    old.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes])
    if (!wanted.hasAttribute(name) && !belongsToPage(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (!belongsToPage(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (old instanceof HTMLInputElement) old.checked = wanted.hasAttribute('checked');
  patchChildren(old, wanted);
}

/** Whether the old node can stay in the place of the other; if so, it takes over its line and its tick. */
function keep(old: Node | undefined, wanted: Node | undefined): boolean {
  if (!old || !wanted || !isSame(old, wanted)) return false;
  takeOver(old, wanted);
  return true;
}

function isSame(old: Node, wanted: Node): boolean {
  if (old.nodeType !== wanted.nodeType || old.nodeName !== wanted.nodeName) return false;
  if (!(old instanceof Element) || !(wanted instanceof Element)) return old.nodeValue === wanted.nodeValue;
  if (old.childNodes.length !== wanted.childNodes.length) return false;
  for (const { name } of old.attributes) if (!varies(name) && !wanted.hasAttribute(name)) return false;
  for (const { name, value } of wanted.attributes)
    if (!varies(name) && old.getAttribute(name) !== value) return false;
  for (let at = 0; at < old.childNodes.length; at++) {
    const [a, b] = [old.childNodes[at], wanted.childNodes[at]];
    if (!a || !b || !isSame(a, b)) return false;
  }
  return true;
}

function takeOver(old: Node, wanted: Node): void {
  if (!(old instanceof Element) || !(wanted instanceof Element)) return;
  const line = wanted.getAttribute('data-line');
  if (line !== null && old.getAttribute('data-line') !== line) old.setAttribute('data-line', line);
  if (old instanceof HTMLInputElement) {
    old.toggleAttribute('checked', wanted.hasAttribute('checked'));
    old.checked = wanted.hasAttribute('checked');
  }
  for (let at = 0; at < old.children.length; at++) {
    const [a, b] = [old.children[at], wanted.children[at]];
    if (a && b) takeOver(a, b);
  }
}

/** What an element may have another value of and still be the same. */
function varies(name: string): boolean {
  return name === 'data-line' || name === 'checked' || belongsToPage(name);
}

/** What the page sets itself: what is folded, what can be scrolled. */
function belongsToPage(name: string): boolean {
  return name === 'open' || name === 'tabindex';
}
