import * as vscode from 'vscode';
import { until } from './until.ts';

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
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', themes[name], Global);
  await until(
    vscode.window.onDidChangeActiveColorTheme,
    () => vscode.window.activeColorTheme.kind === kinds[name],
  );
}
