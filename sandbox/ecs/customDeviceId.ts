import { createHash } from 'node:crypto';

/** So that a line break in a name cannot be taken for the end of it. */
const onOneLine = (part: string): string => part.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

/** `CUSTOM_DEVICE-` and 16 hexadecimal digits. Real ids are hashes too; by which rule is not documented. */
export function customDeviceId(type: string, ...identity: string[]): string {
  const digest = createHash('sha256')
    .update([type, ...identity].map(onOneLine).join('\n'))
    .digest('hex');
  return `CUSTOM_DEVICE-${digest.slice(0, 16).toUpperCase()}`;
}
