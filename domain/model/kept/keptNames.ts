/** Lists that this app keeps in its settings; the app states of earlier versions have these very names. */
export const keptNames = ['connections', 'exclusions', 'templates'] as const;

export type KeptName = (typeof keptNames)[number];
