/**
 * Settings object ids as the public Terraform provider decodes them: twelve bytes, then schema, scope class, scope id and
 * key (a UUID), each with its length as two bytes before it. The key of an SLO object is its id in the SLO API.
 * @see https://github.com/dynatrace-oss/terraform-provider-dynatrace/blob/main/dynatrace/settings/object_id.go
 */
export interface ObjectIdParts {
  schemaId: string;
  scopeClass: string;
  scopeId: string;
  key: string;
}

const head = Buffer.from('beef54de15dadead00000001', 'hex');

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export function encodeObjectId({ schemaId, scopeClass, scopeId, key }: ObjectIdParts): string {
  return Buffer.concat([head, ...[schemaId, scopeClass, scopeId, key].map(text)]).toString('base64url');
}

/** The parts of an object id, null when it is none. */
export function decodeObjectId(objectId: string): ObjectIdParts | null {
  const bytes = Buffer.from(objectId.replaceAll('-', ''), 'base64');
  const parts: string[] = [];
  for (let at = head.length; parts.length < 4;) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return null;
    parts.push(bytes.toString('utf8', at + 2, end));
    at = end;
  }
  const [schemaId = '', scopeClass = '', scopeId = '', key = ''] = parts;
  return { schemaId, scopeClass, scopeId, key };
}
