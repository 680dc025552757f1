/** What the key of an SLO of ours says. */
export interface KeyParts {
  /** A built-in template's id, or `<built-in id>.<own name>` of a saved one. */
  templateId: string;
  entityId: string;
  service: string | null;
}

/** Reads `<templateId>:<entityId>[:<service>]`; a service name can have colons of its own. */
export function partsOfKey(key: string): KeyParts {
  const [, templateId = key, entityId = '', service] = /^([^:]*):([^:]*)(?::([\s\S]*))?$/.exec(key) ?? [];
  return { templateId, entityId, service: service ?? null };
}
