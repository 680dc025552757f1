/** A settings schema as an app ships it; only what a value is judged by. @see https://developer.dynatrace.com/develop/guides/data/store-app-settings/ */
export interface AppSchema {
  schemaId: string;
  version: string;
  displayName: string;
  summaryPattern?: string;
  multiObject: boolean;
  maxObjects?: number;
  ordered?: boolean;
  maturity?: 'IN_DEVELOPMENT' | 'EARLY_ADOPTER' | 'GENERAL_AVAILABILITY';
  ownerBasedAccessControl?: boolean;
  enums?: Readonly<Record<string, { items: readonly { value: unknown }[] }>>;
  types?: Readonly<Record<string, AppType>>;
  properties: Readonly<Record<string, AppProperty>>;
  schemaConstraints?: readonly { type: string; uniqueProperties?: readonly string[]; customMessage?: string }[];
}

export interface AppType {
  summaryPattern?: string;
  properties: Readonly<Record<string, AppProperty>>;
}

export interface AppProperty {
  /** `text`, `secret`, `boolean`, `integer`, `float`, `list`, `set`, or a reference to an enum or a type. */
  type: string | { $ref: string };
  nullable?: boolean;
  default?: unknown;
  minObjects?: number;
  maxObjects?: number;
  items?: AppProperty;
  constraints?: readonly AppConstraint[];
}

export interface AppConstraint {
  type: string;
  customMessage?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}
