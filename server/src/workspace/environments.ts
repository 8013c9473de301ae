import type { Environment } from '../analyze.ts';
import type { Engine } from '../engine.ts';
import type { Settings, SettingsProblem } from '../settings.ts';
import { settingsFileName } from '../settings.ts';
import type { TemplateFile } from '../template/read.ts';
import { readConfiguration, type Configuration } from './configuration.ts';
import { ownFolderName, readFolderContext, type FolderContext } from './folder.ts';
import type { Host } from './host.ts';
import { comparable, nameOf, parentOf, relativeTo } from './uri.ts';

/** What holds for a document, before anything is read with it. */
export interface DocumentConfiguration {
  readonly settings: Settings;
  readonly templateFiles: readonly TemplateFile[];
  /** The template that the configuration names for the document: a name, or a path from the root. */
  readonly configuredTemplate?: string;
  readonly included: boolean;
  readonly excluded: boolean;
  /** The document is one of the workspace's templates. */
  readonly isTemplate: boolean;
  /** The workspace's root. */
  readonly root: string;
  readonly configUri?: string;
  readonly configText?: string;
  /** With offsets into the configuration's text. */
  readonly configProblems: readonly SettingsProblem[];
}

/** What a document is analysed with. */
export interface DocumentEnvironment extends DocumentConfiguration {
  readonly environment: Environment;
}

export interface EnvironmentOptions {
  /** The configuration of every document, wherever it lies. */
  readonly configUri?: string;
  /** Settings that win over the configuration file. */
  readonly overrides?: Partial<Settings>;
}

/**
 * Finds the environment of each document. Environments are costly, so documents under one configuration share theirs
 * until something that it was made of changes, and none is made before it is asked for.
 */
export class Environments {
  readonly #host: Host;
  readonly #engine: () => Promise<Engine>;
  readonly #builtInTemplates: readonly TemplateFile[];
  readonly #defaults: Partial<Settings>;
  readonly #options: EnvironmentOptions;
  readonly #folders = new Map<string, Promise<FolderContext>>();
  readonly #configurations = new Map<string, Promise<Configuration>>();
  readonly #sources = new Set<string>();

  /** `defaults` (the editor's settings) hold where the file says nothing. */
  constructor(
    host: Host,
    engine: () => Promise<Engine>,
    builtInTemplates: readonly TemplateFile[],
    defaults: Partial<Settings>,
    options: EnvironmentOptions = {},
  ) {
    this.#host = host;
    this.#engine = engine;
    this.#builtInTemplates = builtInTemplates;
    this.#defaults = defaults;
    this.#options = options;
  }

  async forDocument(uri: string): Promise<DocumentEnvironment> {
    const { configuration, known } = await this.#find(uri);
    return { ...known, environment: await configuration.environment() };
  }

  async configurationOf(uri: string): Promise<DocumentConfiguration> {
    return (await this.#find(uri)).known;
  }

  async #find(uri: string): Promise<{ configuration: Configuration; known: DocumentConfiguration }> {
    const context = await this.#contextOf(parentOf(uri) ?? uri);
    const { configUri, root } = context;
    const configuration = await this.#configurationOf(context);
    const path = relativeTo(configuration.folder, uri);
    const isTemplate = configuration.templateUris.has(comparable(uri));
    const template = configuration.templates.find(
      ({ matches }) => path !== undefined && matches(path),
    )?.template;
    const excluded = path !== undefined && configuration.excluded(path);
    const known = {
      settings: configuration.settings,
      templateFiles: configuration.templateFiles,
      ...(template !== undefined && !isTemplate && { configuredTemplate: template }),
      included:
        isTemplate ||
        (!excluded && path !== undefined && (template !== undefined || configuration.included(path))),
      excluded,
      isTemplate,
      root,
      ...(configUri !== undefined && { configUri }),
      ...(configuration.configText !== undefined && { configText: configuration.configText }),
      configProblems: configuration.problems,
    };
    return { configuration, known };
  }

  /** To be told of every file that changed, came or went; says whether environments were dropped. */
  invalidate(uri: string): boolean {
    const name = nameOf(uri);
    const matters =
      name === settingsFileName ||
      name === '.git' ||
      uri.split('/').includes(ownFolderName) ||
      this.#sources.has(comparable(uri));
    if (!matters) return false;
    this.#folders.clear();
    this.#configurations.clear();
    this.#sources.clear();
    return true;
  }

  #contextOf(folder: string): Promise<FolderContext> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const { configUri } = this.#options;
    const context = readFolderContext(folder, this.#host).then((found) =>
      configUri === undefined ? found : { ...found, configUri, root: rootFor(found.root, configUri) },
    );
    this.#folders.set(folder, context);
    return context;
  }

  #configurationOf(context: FolderContext): Promise<Configuration> {
    const key = [context.configUri, context.root, ...context.templateFolders].join('\n');
    const known = this.#configurations.get(key);
    if (known) return known;
    const configuration = this.#load(context);
    this.#configurations.set(key, configuration);
    return configuration;
  }

  async #load(context: FolderContext): Promise<Configuration> {
    const configuration = await readConfiguration(context, {
      host: this.#host,
      builtInTemplates: this.#builtInTemplates,
      defaults: this.#defaults,
      overrides: this.#options.overrides ?? {},
      engine: this.#engine,
    });
    for (const uri of configuration.templateUris) this.#sources.add(uri);
    if (context.configUri !== undefined) this.#sources.add(comparable(context.configUri));
    return configuration;
  }
}

/** A configuration that is named from elsewhere brings its own folder along. */
function rootFor(root: string, configUri: string): string {
  return relativeTo(root, configUri) === undefined ? (parentOf(configUri) ?? root) : root;
}
