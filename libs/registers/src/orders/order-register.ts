import { defineProjection, type Reaction, type Rows, when } from '@vekha/event-sourcing/projection';
import {
  DocumentAcknowledged, DocumentAcknowledgementRequired, DocumentAmended, DocumentArchived, DocumentCameIntoForce, DocumentDrafted, DocumentEndorsed,
  documentEvents, DocumentFindingRaised, DocumentRegistered, DocumentRepealed, DocumentScanAttached, DocumentSigned, MinutesSigned, OrderIssued,
} from '@vekha/records/events';
import { joined, versioned } from '../reaction-lists';
import { amend, begun, ended, turned } from '../row-life';
import { type Decision, type NamedOrder, namingEvents } from './naming-events';
import { blank, columns, type OrderRow } from './order-row';

type Told = Parameters<typeof begun>[0];
type Signing = Pick<Parameters<typeof OrderIssued>[0], 'documentId' | 'date' | 'effectiveFrom' | 'original' | 'toAcknowledge'> & { readonly number?: string };

const namedKey = ({ number, date }: NamedOrder): string => `named/${date}/${number}`;
const awaiting = (awaited: readonly string[]) => ({ awaited, awaitedCount: awaited.length });

/** The row of an order that a decision names: its paper if it was entered, else a row that says only that it was named. */
function named(rows: Rows<OrderRow>, order: NamedOrder): string {
  if (order.documentId !== undefined && rows.get(order.documentId)) return order.documentId;
  const paper = rows.all().find(([, { kind, number, date }]) => kind === 'ORDER' && number === order.number && date === order.date);
  return paper?.[0] ?? namedKey(order);
}

/** One order may decide many things, and each of them says so (PR-7). */
const decided: readonly Reaction<OrderRow>[] = namingEvents.map(({ type, title }) => ({
  type,
  apply: (rows, event) => {
    const { order } = event.data as { readonly order?: NamedOrder };
    if (!order) return;
    const key = named(rows, order);
    const row = rows.get(key) ?? { ...blank, kind: 'ORDER', number: order.number, date: order.date, ...begun(event, 'Named', order.date) };
    const decision: Decision = { event: type, text: title, stream: event.stream };
    rows.put(key, { ...row, decisions: [...row.decisions, decision] });
  },
}));

/** An order that had been named before takes over what it decided. */
function takeOver(rows: Rows<OrderRow>, { documentId, number = '', date }: Signing): readonly Decision[] {
  const key = namedKey({ number, date });
  const before = rows.get(key);
  if (!before) return rows.get(documentId)?.decisions ?? [];
  rows.remove(key);
  return before.decisions;
}

function sign(rows: Rows<OrderRow>, event: Told, data: Signing, more: Partial<OrderRow>): void {
  const { documentId, number = null, date, effectiveFrom, original, toAcknowledge } = data;
  const decisions = takeOver(rows, data);
  amend(rows, documentId, { number, date, effectiveFrom, original, decisions, ...awaiting(toAcknowledge), ...more, ...begun(event, 'Signed', date) });
}

const papers: readonly Reaction<OrderRow>[] = [
  when(DocumentDrafted, (rows: Rows<OrderRow>, event) => {
    const { documentId, kind, title, persons, words = null, wordsAboutPerson = null } = event.data;
    rows.put(documentId, { ...blank, documentId, kind, title, persons, words, wordsAboutPerson, ...begun(event, 'Draft') });
  }),
  when(DocumentEndorsed, (rows: Rows<OrderRow>, event) => {
    const { documentId, by } = event.data;
    amend(rows, documentId, { endorsedBy: [...(rows.get(documentId)?.endorsedBy ?? []), by], ...turned(event, 'OnEndorsement') });
  }),
  when(OrderIssued, (rows: Rows<OrderRow>, event) => sign(rows, event, event.data, { book: event.data.book, signatory: event.data.signatory, annexes: event.data.annexes })),
  when(MinutesSigned, (rows: Rows<OrderRow>, event) => sign(rows, event, event.data, { body: event.data.body, signatory: 'chair' })),
  when(DocumentSigned, (rows: Rows<OrderRow>, event) => sign(rows, event, event.data, { signatory: event.data.signatory, approvedByOrder: event.data.orderId ?? null })),
  when(DocumentRegistered, (rows: Rows<OrderRow>, event) => {
    const { documentId, kind, title, persons, words = null, wordsAboutPerson = null, book = null, body = null, issuerName = null, signatory, annexes } = event.data;
    rows.put(documentId, { ...blank, documentId, kind, title, persons, words, wordsAboutPerson, ...begun(event, 'Signed') });
    sign(rows, event, event.data, { book, body, issuerName, signatory, annexes });
  }),
  when(DocumentCameIntoForce, (rows: Rows<OrderRow>, event) => amend(rows, event.data.documentId, turned(event, 'InForce', event.data.effectiveFrom))),
  when(DocumentAcknowledgementRequired, (rows: Rows<OrderRow>, { data: { documentId, persons } }) => {
    amend(rows, documentId, awaiting([...new Set([...(rows.get(documentId)?.awaited ?? []), ...persons])]));
  }),
  when(DocumentAcknowledged, (rows: Rows<OrderRow>, { data: { documentId, personId } }) => {
    const { acknowledged = [], awaited = [] } = rows.get(documentId) ?? {};
    amend(rows, documentId, { acknowledged: [...acknowledged, personId], ...awaiting(awaited.filter((id) => id !== personId)) });
  }),
  when(DocumentScanAttached, (rows: Rows<OrderRow>, { data }) => amend(rows, data.documentId, { fileHash: data.file.sha256 })),
  when(DocumentAmended, (rows: Rows<OrderRow>, event) => {
    const { documentId, by, on } = event.data;
    amend(rows, documentId, { amendedBy: [...(rows.get(documentId)?.amendedBy ?? []), by], ...turned(event, 'Amended', on) });
    amend(rows, by, { amends: [...(rows.get(by)?.amends ?? []), documentId] });
  }),
  when(DocumentRepealed, (rows: Rows<OrderRow>, event) => amend(rows, event.data.documentId, { repealedBy: event.data.by, ...ended(event, 'Repealed', event.data.on) })),
  when(DocumentArchived, (rows: Rows<OrderRow>, event) => {
    const { documentId, on, retention } = event.data;
    amend(rows, documentId, { keepUntil: retention?.keepUntil ?? null, ...ended(event, 'Archived', on) });
  }),
  when(DocumentFindingRaised, (rows: Rows<OrderRow>, { data: { documentId } }) => amend(rows, documentId, { findings: (rows.get(documentId)?.findings ?? 0) + 1 })),
];

/** An acknowledgement is a thing of its own and leaves the version of the paper alone. */
const touching = documentEvents.filter(({ type }) => type !== DocumentAcknowledged.type);

/** «Реестр приказов и локальных актов, протоколов» (001:L126, L129; 003:L29): papers, and orders known only by what they decided. */
export const orderRegister = defineProjection({
  name: 'orders',
  version: 1,
  title: 'Приказы, локальные акты, протоколы',
  columns,
  words: { row: ['документ', 'документа', 'документов'], notable: [{ where: { status: 'Named' }, words: ['только назван', 'только названы', 'только названы'] }] },
  // Decisions and their papers have streams of their own and one school.
  partition: ({ scope }) => scope,
  reactions: joined<OrderRow>(versioned<OrderRow>(touching, 'documentId', papers), decided),
});
