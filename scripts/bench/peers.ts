/** Other people's linters and servers, from npm into a folder that is not committed. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../npm.mjs';

const packages = {
  '@rumdl/cli-linux-x64': '0.2.77',
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'yaml-language-server': '2.0.0',
  '@actions/languageserver': '0.3.61',
  'vscode-markdown-languageserver': '0.5.0',
};

export interface Peers {
  /** What starts a program of a package, or undefined where it could not be installed. */
  command(file: string, ...args: string[]): [string, ...string[]] | undefined;
  version(name: keyof typeof packages): string;
  readonly folder: string;
}

export async function installPeers(folder: string): Promise<Peers> {
  const wanted = JSON.stringify({ private: true, dependencies: packages });
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(path.join(folder, 'node_modules')) || (await readFile(manifest, 'utf8')) !== wanted) {
    await mkdir(folder, { recursive: true });
    await writeFile(manifest, wanted);
    // Nothing of what they bring is run while they are installed; what is made for other machines is left out.
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--ignore-scripts',
      '--force',
    ];
    const { code, output } = await npm(args, { cwd: folder, quiet: true });
    if (code !== 0) console.error(`bench: the peers cannot be installed; measuring alone\n${output}`);
  }
  return {
    folder,
    command(file, ...args) {
      const program = path.join(folder, 'node_modules', file);
      if (!existsSync(program)) return undefined;
      return /\.\w?js$|\/bin\//.test(file) ? [process.execPath, program, ...args] : [program, ...args];
    },
    version: (name) => packages[name],
  };
}
