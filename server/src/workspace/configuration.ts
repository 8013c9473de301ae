import type { Environment } from '../analyze.ts';
import type { Engine } from '../engine.ts';
import { defaultSettings, type Settings, type SettingsProblem } from '../settings.ts';
import type { TemplateFile } from '../template/read.ts';
import type { FolderContext } from './folder.ts';
import { globMatcher, type Matcher } from './globs.ts';
import type { Host } from './host.ts';
import { comparable, joinUri, nameOf, parentOf, relativeTo } from './uri.ts';

/** A configuration made ready: what all documents under it share. */
export interface Configuration {
  readonly settings: Settings;
  /** The workspace's own first. */
  readonly templateFiles: readonly TemplateFile[];
  /** Made when it is first asked for. */
  readonly environment: () => Promise<Environment>;
  /** What its globs are relative to. */
  readonly folder: string;
  readonly included: Matcher;
  readonly excluded: Matcher;
  /** Globs with the template, a name or a path from the root, of their documents. */
  readonly templates: readonly { readonly matches: Matcher; readonly template: string }[];
  /** The workspace's template files, comparable. */
  readonly templateUris: ReadonlySet<string>;
  readonly configText: string | undefined;
  readonly problems: readonly SettingsProblem[];
}

const templateEnding = /\.(?:md|markdown|ya?ml)$/i;

export interface ConfigurationInput {
  readonly host: Host;
  readonly builtInTemplates: readonly TemplateFile[];
  /** Where the file says nothing. */
  readonly defaults: Partial<Settings>;
  /** Whatever the file says. */
  readonly overrides: Partial<Settings>;
  readonly engine: () => Promise<Engine>;
}

export async function readConfiguration(
  context: FolderContext,
  input: ConfigurationInput,
): Promise<Configuration> {
  const { host, defaults, overrides, engine } = input;
  const { configUri, root } = context;
  const configText = configUri === undefined ? undefined : await host.readFile(configUri);
  const file =
    configText === undefined ? { settings: {}, problems: [] } : (await engine()).readSettings(configText);
  const problems = [...file.problems];
  if (configUri !== undefined && configText === undefined)
    problems.push({ message: 'This configuration cannot be read.', range: { start: 0, end: 0 } });
  const settings = mergeSettings(
    mergeSettings(mergeSettings(defaultSettings, defaults), file.settings),
    overrides,
  );
  const folder = configUri === undefined ? root : (parentOf(configUri) ?? root);

  const found = new Map<string, TemplateFile>();
  for (const templates of context.templateFolders) {
    for (const { name, directory } of await host.readDirectory(templates)) {
      if (directory || !templateEnding.test(name)) continue;
      await addTemplate(joinUri(templates, name), found, root, host);
    }
  }
  const templates: { matches: Matcher; template: string }[] = [];
  for (const [glob, template] of Object.entries(settings.templates)) {
    const matches = globMatcher([glob]);
    if (!isPath(template)) {
      templates.push({ matches, template });
      continue;
    }
    const uri = joinUri(folder, template);
    const path = relativeTo(root, uri);
    const outside =
      path === undefined || path === '' || /^(?:\/|[a-z]:)/i.test(template) || climbsOut(folder, template);
    if (!outside && (found.has(uri) || (await addTemplate(uri, found, root, host)))) {
      templates.push({ matches, template: path });
    } else {
      const why = outside ? 'lies outside the workspace' : 'cannot be read';
      problems.push({
        message: `The template \`${template}\` ${why}.`,
        range: placeOf(template, configText ?? ''),
      });
    }
  }

  const templateFiles = [...found.values(), ...input.builtInTemplates];
  let made: Promise<Environment> | undefined;
  const make = async (): Promise<Environment> => {
    const all = (await engine()).createEnvironment(settings, templateFiles);
    // Those that come with the product have each a name of their own, and their names need not be read.
    return found.size === 0 ? all : withoutShadowed(all);
  };
  const environment = (): Promise<Environment> => (made ??= make());
  for (const { template } of templates) {
    const known = (await environment()).templates;
    if (known.some(({ name, source }) => name === template || source === template)) continue;
    const message = `There is no template \`${template}\`.`;
    problems.push({ message, range: placeOf(template, configText ?? '') });
  }
  return {
    settings,
    templateFiles,
    environment,
    folder,
    included: globMatcher(settings.include),
    excluded: globMatcher(settings.exclude),
    templates,
    templateUris: new Set([...found.keys()].map(comparable)),
    configText,
    problems,
  };
}

async function addTemplate(
  uri: string,
  found: Map<string, TemplateFile>,
  root: string,
  host: Host,
): Promise<boolean> {
  const text = await host.readFile(uri);
  if (text === undefined) return false;
  found.set(uri, { fileName: nameOf(uri), text, source: relativeTo(root, uri) ?? nameOf(uri) });
  return true;
}

/** A name has neither folder nor ending. */
function isPath(template: string): boolean {
  return template.includes('/') || template.includes('\\') || templateEnding.test(template);
}

/** Whether a path climbs above its URI's root, which joining would hide. */
function climbsOut(folder: string, path: string): boolean {
  let depth = folder.split('/').filter((segment) => segment !== '').length - 1;
  for (const segment of path.split('/')) {
    if (segment === '..') depth--;
    else if (segment !== '.' && segment !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** Of templates of one name, the first counts: the nearest, and a team's own before a built-in one. */
function withoutShadowed(environment: Environment): Environment {
  const names = new Set<string>();
  const templates = environment.templates.filter(({ name }) => !names.has(name) && names.add(name));
  return { ...environment, templates };
}

function mergeSettings(base: Settings, over: Partial<Settings>): Settings {
  return {
    ...base,
    ...over,
    rules: { ...base.rules, ...over.rules },
    vocabulary: { ...base.vocabulary, ...over.vocabulary },
  };
}

function placeOf(word: string, text: string): { start: number; end: number } {
  const start = text.indexOf(word);
  return start < 0 ? { start: 0, end: Math.min(1, text.length) } : { start, end: start + word.length };
}
