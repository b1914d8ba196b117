import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, personsColumn, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  PracticeAddedToBank, PracticeAnonymised, PracticeDescribed, practiceEvents, PracticeNominated, PracticePublicationExtended, PracticePublished, PracticeRetracted,
  PracticeReturned, PracticeReviewed,
} from '@vekha/practice/events';
import { MENTORING_FORMS, MENTORING_KINDS, PRACTICE_ORIGINS, PRACTICE_STATES, REMOVAL_GROUNDS } from '../mentoring-words';
import { versioned } from '../reaction-lists';
import { amend, begun, ended, lifeColumns, turned } from '../row-life';

interface Channel {
  readonly channel: string;
  readonly path?: string;
}

const columns = {
  practiceId: textColumn('Практика'),
  title: textColumn('Название'),
  authors: personsColumn('Авторы'),
  origin: codeColumn('Кто выдвинул', PRACTICE_ORIGINS),
  sourceProgrammeId: nullable(textColumn('Из какой программы')),
  form: nullable(codeColumn('Форма', MENTORING_FORMS)),
  kind: nullable(codeColumn('Вид', MENTORING_KINDS)),
  /** Everybody the description speaks of beside its authors. */
  shown: personsColumn('О ком говорится'),
  annotation: nullable(sealedColumn('Аннотация')),
  documentId: nullable(textColumn('Методический документ')),
  reviewedOn: nullable(dateColumn('Рассмотрена')),
  minutesNumber: nullable(textColumn('Протокол, номер')),
  minutesDate: nullable(dateColumn('Протокол, дата')),
  namesPersons: flagColumn('В тексте названы люди'),
  publishedOn: nullable(dateColumn('Опубликована')),
  publishedAt: jsonColumn<readonly Channel[]>('Где опубликована'),
  /** By name; the others are anonymised (BP-4). */
  named: personsColumn('Названы по имени'),
  retractedOn: nullable(dateColumn('Отозвана')),
  retractionGround: indexed(nullable(codeColumn('Почему отозвана', REMOVAL_GROUNDS))),
  ...lifeColumns(PRACTICE_STATES),
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

/** «Банк лучших практик» (001:L148, L176; 004:L49; 000:L20). */
export const bestPracticeRegister = defineProjection({
  name: 'best_practices',
  version: 1,
  title: 'Лучшие практики',
  columns,
  words: { row: ['практика', 'практики', 'практик'], notable: [{ where: { status: 'Published' }, words: ['опубликована', 'опубликованы', 'опубликованы'] }] },
  reactions: versioned<Row>(practiceEvents, 'practiceId', [
    when(PracticeNominated, (rows: Rows<Row>, event) => {
      const { practiceId, title, authors, origin, programmeId = null } = event.data;
      rows.put(practiceId, {
        practiceId, title, authors, origin, sourceProgrammeId: programmeId, form: null, kind: null, shown: [], annotation: null, documentId: null, reviewedOn: null,
        minutesNumber: null, minutesDate: null, namesPersons: false, publishedOn: null, publishedAt: [], named: [], retractedOn: null, retractionGround: null,
        ...begun(event, 'Nominated'), version: 0,
      });
    }),
    when(PracticeDescribed, (rows: Rows<Row>, event) => {
      const { practiceId, form = null, kind = null, shown, annotation, documentId = null } = event.data;
      amend(rows, practiceId, { form, kind, shown, annotation, documentId, ...turned(event, 'Described') });
    }),
    when(PracticeReviewed, (rows: Rows<Row>, event) => {
      const { practiceId, minutes, text } = event.data;
      const paper = { minutesNumber: minutes?.number ?? null, minutesDate: minutes?.date ?? null };
      amend(rows, practiceId, { reviewedOn: event.meta.occurredOn, ...paper, namesPersons: text === 'NAMES_PERSONS', ...turned(event, 'Reviewed') });
    }),
    when(PracticeReturned, (rows: Rows<Row>, event) => amend(rows, event.data.practiceId, { reviewedOn: null, ...turned(event, 'Nominated') })),
    when(PracticeAddedToBank, (rows: Rows<Row>, event) => amend(rows, event.data.practiceId, turned(event, 'InBank'))),
    when(PracticePublished, (rows: Rows<Row>, event) => {
      const { practiceId, channels, named } = event.data;
      amend(rows, practiceId, { publishedOn: event.meta.occurredOn, publishedAt: channels, named, ...turned(event, 'Published') });
    }),
    when(PracticePublicationExtended, (rows: Rows<Row>, { data: { practiceId, channels } }) => amend(rows, practiceId, { publishedAt: [...(rows.get(practiceId)?.publishedAt ?? []), ...channels] })),
    when(PracticeAnonymised, (rows: Rows<Row>, { data: { practiceId, personId } }) => {
      amend(rows, practiceId, { named: (rows.get(practiceId)?.named ?? []).filter((id) => id !== personId) });
    }),
    when(PracticeRetracted, (rows: Rows<Row>, event) => {
      amend(rows, event.data.practiceId, { retractedOn: event.meta.occurredOn, retractionGround: event.data.ground, named: [], ...ended(event, 'Retracted') });
    }),
  ]),
});
