import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The documents of a built app, and where they lie. */
export interface ReadyMadeDocuments {
  appId: string;
  /** By the name of their file. */
  documents: Readonly<Record<string, { name?: string }>>;
  dir: string;
}

export interface ReadyMadeDocument {
  name: string;
  content: Uint8Array;
}

/**
 * A document that ships with the app, by the id that dt-app gives it (`<app id>.<name>`, printed by `dt-app dev`); null when the app
 * declares none of that name or was not built. That every environment opens it under this id is not documented.
 */
export async function readyMadeDocument(
  { appId, documents, dir }: ReadyMadeDocuments,
  id: string,
): Promise<ReadyMadeDocument | null> {
  const name = Object.keys(documents).find((one) => id === `${appId}.${one}`);
  if (name === undefined) return null;
  try {
    const content = await readFile(join(dir, name));
    return { name: documents[name]?.name ?? name, content };
  } catch {
    return null;
  }
}
