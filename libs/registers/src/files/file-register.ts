import { defineProjection, indexed, instantColumn, integerColumn, jsonColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { FileStored } from '@vekha/evidence/events';
import { ExternalScheduleAttached } from '@vekha/roadmap/deadline-events';
import { EvidenceAttached, MeasureResultReported } from '@vekha/roadmap/measure-events';
import { OccurrenceHeld } from '@vekha/roadmap/occurrence-events';

/** A document whose file it is, as an evidence item names it. */
export interface FileDocument {
  readonly kind: string;
  readonly number?: string;
  readonly date: string;
}

interface Evidence extends FileDocument {
  readonly file?: { readonly sha256: string };
}

const columns = {
  schoolId: indexed(textColumn('Школа')),
  sha256: textColumn('Отпечаток'),
  size: integerColumn('Размер, байт'),
  mediaType: textColumn('Тип'),
  storedAt: instantColumn('Принят'),
  documents: jsonColumn<readonly FileDocument[]>('Что подтверждает'),
};

export type FileRow = RowOf<typeof columns>;

export const fileKey = (schoolId: string, sha256: string): string => `${schoolId}/${sha256}`;

/** Evidence stands in the roadmap's stream, its file in one of its own; both are of one school. */
function named(rows: Rows<FileRow>, scope: string, items: readonly Evidence[]): void {
  for (const { file, kind, number, date } of items) {
    const key = file && fileKey(scope.replace('school:', ''), file.sha256);
    const row = key === undefined ? undefined : rows.get(key);
    if (key === undefined || !row || row.documents.some((each) => each.kind === kind && each.number === number && each.date === date)) continue;
    rows.patch(key, { documents: [...row.documents, { kind, date, ...(number !== undefined && { number }) }] });
  }
}

/** «Файлы»: what a school has uploaded, with the documents it belongs to; no file's own name is known. */
export const fileRegister = defineProjection({
  name: 'files',
  version: 1,
  title: 'Файлы',
  columns,
  words: { row: ['файл', 'файла', 'файлов'], notable: [] },
  partition: ({ scope }) => scope,
  reactions: [
    when(FileStored, (rows: Rows<FileRow>, { data: { schoolId, sha256, size, mediaType }, recordedAt }) =>
      rows.put(fileKey(schoolId, sha256), { schoolId, sha256, size, mediaType, storedAt: recordedAt, documents: [] }),
    ),
    when(EvidenceAttached, (rows: Rows<FileRow>, { data, scope }) => named(rows, scope, [data.evidence])),
    when(MeasureResultReported, (rows: Rows<FileRow>, { data, scope }) => named(rows, scope, data.evidence)),
    when(OccurrenceHeld, (rows: Rows<FileRow>, { data, scope }) => named(rows, scope, data.evidence)),
    when(ExternalScheduleAttached, (rows: Rows<FileRow>, { data, scope }) => named(rows, scope, [data.document])),
  ],
});
