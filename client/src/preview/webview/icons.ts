/** VS Code's own icons. */
import check from '@vscode/codicons/src/icons/check.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import hint from '@vscode/codicons/src/icons/lightbulb.svg';
import contents from '@vscode/codicons/src/icons/list-tree.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

const icons = { check, contents, copy, error, goToFile, hint, info, warning };

export type IconName = keyof typeof icons;

/** An icon that says nothing to a screen reader: what holds it must. */
export function icon(name: IconName): HTMLElement {
  const holder = document.createElement('span');
  holder.className = `icon ${name}`;
  holder.ariaHidden = 'true';
  // The package's own files, and nothing of the plan.
  holder.innerHTML = icons[name];
  return holder;
}

/** A button of ours, with an icon and a name; both are shown where `words` are given. */
export function iconButton(name: IconName, label: string, className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.title = label;
  button.ariaLabel = label;
  button.append(icon(name));
  return button;
}
