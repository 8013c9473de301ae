/** What two spellings of one document's URI have in common: clients differ in what they encode and in drive letters. */
export function uriKey(uri: string): string {
  return decoded(uri).replace(
    /^file:\/\/\/([A-Z]):/,
    (_, drive: string) => `file:///${drive.toLowerCase()}:`,
  );
}

/** The name of the file without its folder, as a person reads it. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
