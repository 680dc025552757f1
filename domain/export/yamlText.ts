import { stringify } from 'yaml';

/**
 * Values as YAML documents in one text. Lines are not folded, and what an older reader (YAML 1.1) would take for something
 * else than text, such as `no`, is quoted.
 */
export function yamlText(...documents: unknown[]): string {
  return documents.map((one) => stringify(one, { lineWidth: 0, compat: 'yaml-1.1' })).join('---\n');
}
