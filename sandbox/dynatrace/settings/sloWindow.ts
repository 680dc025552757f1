export const sloSchemaId = 'builtin:monitoring.slo';

/** Windows such as `-1w`. The real validator takes more notations of the global timeframe; which ones is not documented. */
export const windowPattern = /^-([1-9]\d{0,3})([mhdwMy])$/;
