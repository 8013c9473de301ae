import * as vscode from 'vscode';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
} as const;

const kinds = {
  light: vscode.ColorThemeKind.Light,
  dark: vscode.ColorThemeKind.Dark,
  highContrast: vscode.ColorThemeKind.HighContrast,
} as const;

/** Switches the colour theme and resolves when the window has taken it. */
export async function useTheme(name: keyof typeof themes): Promise<void> {
  const taken = new Promise<void>((resolve) => {
    if (vscode.window.activeColorTheme.kind === kinds[name]) resolve();
    const listener = vscode.window.onDidChangeActiveColorTheme(({ kind }) => {
      if (kind !== kinds[name]) return;
      listener.dispose();
      resolve();
    });
  });
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', themes[name], Global);
  await taken;
}
