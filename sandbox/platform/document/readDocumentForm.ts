import { ApiError, type Call } from '../../http/operation';

/** Longest content, bytes: "The content size must not exceed 50 MB". */
const contentLimit = 50 * 1000 * 1000;

/** Longest texts, characters. */
const limits = { name: 128, type: 128, description: 256 } as const;

export interface DocumentForm {
  id?: string;
  name?: string;
  type?: string;
  description?: string;
  isPrivate?: boolean;
  content?: { bytes: Uint8Array; contentType: string };
}

/**
 * The multipart body of a create or an update, checked against the documented limits.
 * @throws ApiError 400 or 413
 */
export async function readDocumentForm(call: Call): Promise<DocumentForm> {
  const fields = await formData(call);
  const form: DocumentForm = {};
  for (const name of ['id', 'name', 'type', 'description'] as const) {
    const value = fields.get(name);
    if (typeof value === 'string') form[name] = value;
  }
  for (const [name, limit] of Object.entries(limits) as ['name' | 'type' | 'description', number][]) {
    const length = form[name]?.length ?? 0;
    if (length > limit) throw new ApiError(400, `${name} must be at most ${limit} characters, but has ${length}`);
  }
  if (form.name === '' || form.type === '') throw new ApiError(400, 'name and type must be non-empty');
  const isPrivate = fields.get('isPrivate');
  if (isPrivate !== null) form.isPrivate = isPrivate === 'true';
  const content = fields.get('content');
  if (content !== null) form.content = await readContent(content);
  return form;
}

async function formData(call: Call): Promise<FormData> {
  const headers = { 'content-type': call.headers.get('content-type') ?? '' };
  try {
    return await new Response(new Uint8Array(call.raw), { headers }).formData();
  } catch {
    throw new ApiError(400, 'The body must be multipart/form-data');
  }
}

async function readContent(value: File | string): Promise<{ bytes: Uint8Array; contentType: string }> {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(await value.arrayBuffer());
  if (bytes.length === 0) throw new ApiError(400, 'content must be non-empty');
  if (bytes.length > contentLimit) throw new ApiError(413, 'Maximum content size exceeded');
  const contentType = typeof value === 'string' ? 'text/plain' : value.type;
  return { bytes, contentType: contentType || 'application/octet-stream' };
}
