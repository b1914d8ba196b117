import { SiteMaterialPublished, SiteMaterialRemoved } from '@vekha/activity/events';
import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, jsonColumn, nullable, personsColumn, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { PracticeAnonymised, PracticeNominated, PracticePublicationExtended, PracticePublished, PracticeRetracted } from '@vekha/practice/events';
import { ProgrammeResultsPublished, ProgrammeResultsWithdrawn } from '@vekha/programme/outcome-events';
import { MATERIAL_KINDS, PUBLICATION_SORTS, PUBLICATION_STATES, REMOVAL_GROUNDS } from '../mentoring-words';
import { amend, begun, ended, lifeColumns } from '../row-life';

const columns = {
  /** False of a practice that is not published yet. */
  published: flagColumn('Размещалось'),
  sort: indexed(codeColumn('Что', PUBLICATION_SORTS)),
  /** Of the material, programme or practice. */
  thingId: textColumn('Идентификатор'),
  title: nullable(textColumn('Название')),
  materialKind: nullable(codeColumn('Вид материала', MATERIAL_KINDS)),
  /** Channels and places within them, as the publication names them. */
  places: jsonColumn<readonly string[]>('Где'),
  publishedOn: nullable(dateColumn('Размещено')),
  /** Shown by name or portrait. */
  named: personsColumn('Кто назван'),
  removedOn: nullable(dateColumn('Снято')),
  removalGround: nullable(codeColumn('Почему снято', REMOVAL_GROUNDS)),
  ...lifeColumns(PUBLICATION_STATES),
};

type Row = RowOf<typeof columns>;
type Told = Parameters<typeof begun>[0];
type Shown = Pick<Row, 'sort' | 'thingId' | 'places' | 'named'> & { readonly on: string; readonly title?: string | null; readonly materialKind?: string | null };

const keyOf = (sort: string, thingId: string): string => `${sort}/${thingId}`;

function show(rows: Rows<Row>, event: Told, { on, title = null, materialKind = null, ...what }: Shown): void {
  rows.put(keyOf(what.sort, what.thingId), { published: true, ...what, title, materialKind, publishedOn: on, removedOn: null, removalGround: null, ...begun(event, 'Published', on) });
}

function remove(rows: Rows<Row>, event: Told, key: string, ground: string, on: string): void {
  if (rows.get(key)?.published) rows.patch(key, { removedOn: on, removalGround: ground, named: [], ...ended(event, 'Removed', on) });
}

const placesOf = (channels: readonly { readonly channel: string; readonly path?: string }[]): readonly string[] => channels.map(({ channel, path }) => (path === undefined ? channel : `${channel} ${path}`));
const ofPractice = (practiceId: string): string => keyOf('BEST_PRACTICE', practiceId);

/** «Публикации»: what is shown to everybody, and who is named in it (001:L219–L223, L246; 004:L49). */
export const publicationRegister = defineProjection({
  name: 'publications',
  version: 1,
  title: 'Публикации',
  columns,
  words: { row: ['публикация', 'публикации', 'публикаций'], notable: [{ where: { status: 'Removed' }, words: ['снята', 'сняты', 'сняты'] }] },
  listed: 'published',
  reactions: [
    when(SiteMaterialPublished, (rows: Rows<Row>, event) => {
      const { materialId, kind, path, publishedOn, shown } = event.data;
      show(rows, event, { sort: 'SITE_MATERIAL', thingId: materialId, materialKind: kind, places: [path], named: shown, on: publishedOn });
    }),
    when(SiteMaterialRemoved, (rows: Rows<Row>, event) => remove(rows, event, keyOf('SITE_MATERIAL', event.data.materialId), event.data.ground, event.data.removedOn)),
    when(ProgrammeResultsPublished, (rows: Rows<Row>, event) => {
      const { programmeId, place, named, publishedOn } = event.data;
      show(rows, event, { sort: 'PROGRAMME_RESULTS', thingId: programmeId, places: [place], named, on: publishedOn });
    }),
    when(ProgrammeResultsWithdrawn, (rows: Rows<Row>, event) => remove(rows, event, keyOf('PROGRAMME_RESULTS', event.data.programmeId), event.data.cause, event.data.withdrawnOn)),
    when(PracticeNominated, (rows: Rows<Row>, event) => {
      const { practiceId, title } = event.data;
      const nothing = { materialKind: null, places: [], publishedOn: null, named: [], removedOn: null, removalGround: null };
      rows.put(ofPractice(practiceId), { published: false, sort: 'BEST_PRACTICE', thingId: practiceId, title, ...nothing, ...begun(event, 'Published') });
    }),
    when(PracticePublished, (rows: Rows<Row>, event) => {
      const { practiceId, channels, named } = event.data;
      const title = rows.get(ofPractice(practiceId))?.title ?? null;
      show(rows, event, { sort: 'BEST_PRACTICE', thingId: practiceId, title, places: placesOf(channels), named, on: event.meta.occurredOn });
    }),
    when(PracticePublicationExtended, (rows: Rows<Row>, { data: { practiceId, channels } }) => {
      amend(rows, ofPractice(practiceId), { places: [...(rows.get(ofPractice(practiceId))?.places ?? []), ...placesOf(channels)] });
    }),
    when(PracticeAnonymised, (rows: Rows<Row>, { data: { practiceId, personId } }) => {
      amend(rows, ofPractice(practiceId), { named: (rows.get(ofPractice(practiceId))?.named ?? []).filter((id) => id !== personId) });
    }),
    when(PracticeRetracted, (rows: Rows<Row>, event) => remove(rows, event, ofPractice(event.data.practiceId), event.data.ground, event.meta.occurredOn)),
  ],
});
