import type { Operation } from '../../http/operation';

/** `dt-app deploy --dry-run` checks the manifest against this. The real schema is not public: anything passes here. */
export const manifestSchema: Operation = () => () => ({ status: 200, body: { type: 'object', properties: {} } });
