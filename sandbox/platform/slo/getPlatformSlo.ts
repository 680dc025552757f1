import type { Operation } from '../../http/operation';
import { findPlatformSlo, presentPlatformSlo } from './platformSlos';

export const getPlatformSlo: Operation = (world) => (call) => ({
  status: 200,
  body: presentPlatformSlo(findPlatformSlo(world, call.params['id'] ?? '')),
});
