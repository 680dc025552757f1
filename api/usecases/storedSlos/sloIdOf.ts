const headerBytes = 12;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Id of the SLO whose settings object has this id, or null when it cannot be read.
 * An object id is base64url of 8 bytes of magic, a 4-byte version and four texts, each after its 16-bit length: schema id,
 * scope class, scope id and key; the key of an SLO is its id. Dynatrace documents none of this; its Terraform provider
 * relies on it (https://github.com/dynatrace-oss/terraform-provider-dynatrace, settings/object_id.go). Hence null, not an
 * error, when it ever changes: callers fall back to the name.
 */
export function sloIdOf(objectId: string): string | null {
  const bytes = decoded(objectId);
  if (bytes === null) return null;
  const texts: string[] = [];
  let at = headerBytes;
  while (texts.length < 4 && at + 2 <= bytes.length) {
    const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    texts.push(new TextDecoder().decode(bytes.subarray(at + 2, at + 2 + length)));
    at += 2 + length;
  }
  const key = texts[3];
  return key !== undefined && uuid.test(key) ? key : null;
}

function decoded(objectId: string): Uint8Array | null {
  try {
    const text = atob(objectId.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
