import type { Engine } from '../../../../../domain/model/slo';
export const SloPage = ({ engine, id }: { engine: Engine; id: string }) => <p>{engine + id}</p>;
