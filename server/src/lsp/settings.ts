import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import { readClientSettings, settingsSection, type ClientSettings } from './clientSettings.ts';
import type { Session } from './session.ts';

interface Listener {
  /** The settings are others than before. */
  readonly changed: () => void;
  readonly background: (task: Promise<unknown>) => void;
}

/**
 * Keeps the session's settings those of the client: asked for where the client can be asked, else as it sends them.
 * Nothing is analysed before they are known, or problems would come and go.
 */
export function registerSettings(
  connection: Connection,
  session: Session,
  { changed, background }: Listener,
): { start(): void } {
  const asks = (): boolean => session.capabilities.workspace?.configuration === true;
  const take = (settings: ClientSettings): void => {
    if (JSON.stringify(settings) === JSON.stringify(session.settings)) return;
    session.settle(settings);
    changed();
  };
  const ask = async (): Promise<ClientSettings> =>
    readClientSettings(await connection.workspace.getConfiguration(settingsSection));

  connection.onDidChangeConfiguration(({ settings }) => {
    if (asks()) background(ask().then(take));
    else take(readClientSettings(sectionOf(settings)));
  });

  return {
    start() {
      const begin = (settings?: ClientSettings): void => {
        session.settle(settings);
        session.index.rebuild(session.folders);
      };
      if (asks())
        background(
          ask()
            .catch(() => session.settings)
            .then(begin),
        );
      else begin();
      if (session.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        background(
          connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }),
        );
      }
    },
  };
}

/** Clients send all their settings or only ours. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return settings;
  return Object.entries(settings).find(([name]) => name === settingsSection)?.[1] ?? settings;
}
