import { createHash } from 'node:crypto';

/** `CUSTOM_DEVICE-` and 16 hexadecimal digits. Real ids are hashes too; by which rule is not documented. */
export function customDeviceId(type: string, ...identity: string[]): string {
  const digest = createHash('sha256')
    .update([type, ...identity].join('\n'))
    .digest('hex');
  return `CUSTOM_DEVICE-${digest.slice(0, 16).toUpperCase()}`;
}
