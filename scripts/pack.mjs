/** Packs the extension as tightly as its format allows: vsce leaves that at a middle level, which is one part in a hundred more. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';

const folder = path.join(import.meta.dirname, '../dist');
for (const name of await readdir(folder)) {
  if (!name.endsWith('.vsix')) continue;
  const file = path.join(folder, name);
  const loose = await JSZip.loadAsync(await readFile(file));
  const tight = new JSZip();
  // What is handed over as it was packed would stay packed that way.
  for (const { name: entry, date } of Object.values(loose.files))
    tight.file(entry, (await loose.file(entry)?.async('nodebuffer')) ?? '', { date, createFolders: false });
  const compressionOptions = { level: 9 };
  await writeFile(
    file,
    await tight.generateAsync({
      type: 'nodebuffer',
      compression: 'DEFLATE',
      compressionOptions,
      platform: 'UNIX',
    }),
  );
}
