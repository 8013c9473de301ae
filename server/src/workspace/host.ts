/** What the workspace asks of its surroundings. Files and folders are URIs (`file:///…`) without a slash at the end. */
export interface Host {
  /** The text of a file; undefined where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What a folder holds; nothing where there is none. */
  readDirectory(uri: string): Promise<readonly { name: string; directory: boolean }[]>;
}
