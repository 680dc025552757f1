/** What a heading may stand over. */
type Heading = 'at' | 'logicalId' | 'type' | 'status' | 'reason';

/** Headings of the console in the languages that it speaks, beside English; accents, blanks and case do not count. */
const headings: Readonly<Record<Heading, readonly string[]>> = {
  at: [
    ...['Zeitstempel', 'Horodatage', 'Marca temporal', 'Marca de tiempo', 'Marca de hora', 'Fecha y hora'],
    ...['Carimbo de data/hora', 'Marca temporale', 'Data e ora', 'タイムスタンプ', '日時', '时间戳', '時間戳記'],
    ...['타임스탬프', 'Zeit', 'Uhrzeit', 'Heure', 'Hora'],
  ],
  logicalId: [
    ...['Logische ID', 'Logische Ressourcen-ID', 'Ressource', 'ID logique', 'Identifiant logique', 'ID lógico'],
    ...['ID lógica', 'Identificador lógico', 'Recurso', 'ID logico', 'Risorsa', '論理 ID', '论理 ID', '逻辑 ID'],
    ...['邏輯 ID', '논리적 ID', '논리 ID'],
  ],
  type: [
    ...['Typ', 'Ressourcentyp', 'Type de ressource', 'Tipo', 'Tipo de recurso', 'Tipo di risorsa'],
    ...['タイプ', '種類', 'リソースタイプ', '类型', '類型', '유형'],
  ],
  status: [
    'Statut',
    'État',
    'Estado',
    'Stato',
    'ステータス',
    '状態',
    '状况',
    '状态',
    '狀態',
    '상태',
    'Ressourcenstatus',
  ],
  reason: [
    ...['Statusgrund', 'Grund für den Status', 'Grund für Status', 'Statusursache', 'Begründung', 'Ursache'],
    ...['Motif du statut', 'Raison du statut', 'Raison de l’état', "Motif de l'état", "Raison de l'état"],
    ...['Cause du statut', 'Motivo del estado', 'Razón del estado', 'Razón de estado', 'Motivo de estado'],
    ...['Motivo do status', 'Motivo dello stato', 'Motivo stato', 'ステータスの理由', '状況の理由', '状態の理由'],
    ...['ステータス理由', '状态原因', '狀態原因', '상태 이유', '상태 사유'],
  ],
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const byName = new Map(
  Object.entries(headings).flatMap(([field, names]) => names.map((name) => [plain(name), field as Heading])),
);

/** The field that a heading names in another language than English. */
export const foreignField = (name: string): Heading | undefined => byName.get(plain(name));

/** Words of every day, which stand over other things, too. */
const common = new Set(['Ressource', 'Recurso', 'Risorsa', 'Begründung', 'Ursache'].map(plain));

/** Whether such a heading stands over an event only. */
export const isForeignTelling = (name: string): boolean =>
  ['logicalId', 'reason'].includes(foreignField(name) ?? '') && !common.has(plain(name));
