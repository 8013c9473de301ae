import { l10n, window, workspace } from 'vscode';
import type { PlanServer } from '../server/planServer.ts';
import { askDestination, homeFor } from './destination.ts';
import { slugify } from './fileName.ts';
import { askText } from './steps.ts';
import { writeFile } from './writeFile.ts';

/** Where the server finds a workspace's templates. */
const FOLDER = '.deployment-plan/templates';

/** `deploymentPlan.saveAsTemplate`: a template made of the plan, written where the person has seen it will go. */
export async function saveAsTemplate(server: PlanServer): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document?.uri.toString();
  if (!document || uri === undefined || !(await server.extractTemplate(uri, 'template'))) {
    void window.showInformationMessage(
      l10n.t('Deployment Plan: open a plan first, then save it as a template.'),
    );
    return;
  }
  const home = homeFor(document.uri);
  const proposed = slugify(
    workspace.asRelativePath(document.uri, false).replace(/^.*\/|(?:\.deployment-plan)?\.\w+$/g, ''),
  );
  let name = proposed.toLowerCase();
  for (;;) {
    const frame = { title: l10n.t('Save as Template'), totalSteps: 2 };
    const asked = await askText(
      { ...frame, step: 1 },
      l10n.t('What the template is called in lists'),
      name,
      nameProblem,
    );
    if (asked.kind !== 'answer') return;
    name = asked.value.trim();
    const made = await server.extractTemplate(uri, name);
    if (!made) throw new Error(l10n.t('The plan is not open any more.'));
    const place = await askDestination(
      { ...frame, step: 2 },
      home && { ...home, below: '' },
      `${FOLDER}/${slugify(name)}${made.ending}`,
      'template',
    );
    if (place.kind === 'back') continue;
    if (place.kind === 'answer') await writeFile({ ...place.value, text: made.text });
    return;
  }
}

function nameProblem(name: string): string | undefined {
  return slugify(name) === '' ? l10n.t('Give the template a name.') : undefined;
}
