import { zipOf } from './zipOf';

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

function save(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  URL.revokeObjectURL(url);
}
