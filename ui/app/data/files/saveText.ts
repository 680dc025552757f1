import { strToU8, zipSync } from 'fflate';

/** Saves a text as a file on the user's disk, in their usual folder. */
export function saveText(fileName: string, text: string, type = 'text/plain'): void {
  save(fileName, new Blob([text], { type }));
}

/** Saves files on the user's disk: a single one as it is, several as one ZIP archive. */
export function saveFiles(name: string, files: readonly { path: string; text: string }[]): void {
  const [only, ...more] = files;
  if (!only) return;
  if (more.length === 0) saveText(only.path, only.text);
  else save(`${name}.zip`, new Blob([zipOf(files)], { type: 'application/zip' }));
}

/** Texts as one ZIP archive. Without a clock in it, so that the same files make the same archive. */
export function zipOf(files: readonly { path: string; text: string }[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ path, text }) => [path, new Uint8Array(strToU8(text))] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: firstDay }));
}

/** The first day that a ZIP knows. */
const firstDay = new Date(1980, 0, 1);

function save(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  URL.revokeObjectURL(url);
}
