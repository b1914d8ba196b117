import { command, commandCatalogue } from '../command-catalogue';
import { CivilDate, ImpersonalText, Reference, RowCode } from '../command-fields';
import { accept, type Decide, type Decider, factsOf, nothing, rejectWith } from '../decider';
import { defineEvent, type EventOf, impersonalText, optional, personal, reference } from '../event-definition';
import { PersonalPhone, PersonalText } from '../personal-fields';
import type { Sealed } from '../sealed';

/** A context so small that only the engine is left to look at: a notebook of a school with rows in it. */
export const NotebookOpened = defineEvent('NotebookOpened', 1, 'заведена тетрадь', {
  notebookId: reference('notebook'),
  schoolId: reference('school'),
  zone: impersonalText(),
});
export const RowWritten = defineEvent('RowWritten', 1, 'записана строка', { notebookId: reference('notebook'), rowId: reference('row'), text: impersonalText() });
export const NotebookClosed = defineEvent('NotebookClosed', 1, 'тетрадь закрыта', { notebookId: reference('notebook') });
const owner = { subject: 'ownerId', purpose: 'owning' };
export const NotebookSigned = defineEvent('NotebookSigned', 1, 'тетрадь подписана', {
  notebookId: reference('notebook'),
  ownerId: reference('owner'),
  name: personal(owner),
  phone: optional(personal(owner)),
});
export const ShelfPlaced = defineEvent('ShelfPlaced', 1, 'поставлена полка', { schoolId: reference('school'), zone: impersonalText() });

export const notebookEvents = [NotebookOpened, RowWritten, NotebookSigned, NotebookClosed, ShelfPlaced] as const;
type NotebookEvent = EventOf<typeof NotebookOpened> | EventOf<typeof RowWritten> | EventOf<typeof NotebookSigned> | EventOf<typeof NotebookClosed>;

interface Notebook {
  readonly schoolId?: string;
  readonly zone?: string;
  readonly closed: boolean;
  readonly rows: Readonly<Record<string, string>>;
}

interface ShelfFacts {
  readonly zone: string;
}

export class PlaceShelf {
  @Reference('Школа') schoolId: string;
  @ImpersonalText('Пояс', 40) zone: string;
}
export class OpenNotebook {
  @Reference('Школа') schoolId: string;
}
export class WriteRow {
  @Reference('Тетрадь') notebookId: string;
  @RowCode('Строка') rowId: string;
  @ImpersonalText('Текст', 100) text: string;
  @RowCode('Номер приказа', { optional: true }) orderNumber?: string;
  /** The stream that holds the number already. */
  @ImpersonalText('Чей приказ', 60, { optional: true }) heldBy?: string;
  @ImpersonalText('С кем общий приказ', 60, { optional: true }) sharedWith?: string;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
}
export class SignNotebook {
  @Reference('Тетрадь') notebookId: string;
  @Reference('Хозяин') ownerId: string;
  @PersonalText('Имя хозяина', 100) name: Sealed;
  @PersonalPhone('Телефон хозяина', { optional: true }) phone?: Sealed;
}
export class CloseNotebook {
  @Reference('Тетрадь') notebookId: string;
}

const refuse = rejectWith({ SHELF_MISSING: 'Полки нет.', NOTEBOOK_CLOSED: 'Тетрадь закрыта.', ORDER_NUMBER_TAKEN: 'Номер {number} занят.' });

const notebook: Decider<Notebook, NotebookEvent> = {
  initial: { closed: false, rows: {} },
  evolve: (state, { type, data }) => {
    if (type === 'NotebookOpened') return { ...state, schoolId: data.schoolId, zone: data.zone };
    if (type === 'NotebookSigned') return state;
    return type === 'RowWritten' ? { ...state, rows: { ...state.rows, [data.rowId]: data.text } } : { ...state, closed: true };
  },
};

const openNotebook: Decide<Notebook, OpenNotebook, NotebookEvent, { readonly shelf: ShelfFacts | undefined }> = ({ schoolId }, state, { facts, id }) => {
  if (state.schoolId) return nothing;
  return facts.shelf ? accept(NotebookOpened({ notebookId: id('notebook'), schoolId, zone: facts.shelf.zone })) : refuse('SHELF_MISSING');
};

const writeRow: Decide<Notebook, WriteRow, NotebookEvent> = ({ notebookId, rowId, text }, { closed, rows }) => {
  if (closed) return refuse('NOTEBOOK_CLOSED');
  return rows[rowId] === text ? nothing : accept(RowWritten({ notebookId, rowId, text }));
};

const stream = ({ notebookId }: { notebookId: string }): string => `notebook-${notebookId}`;

export const notebookCommands = commandCatalogue<Notebook, NotebookEvent>({
  category: 'notebook',
  decider: notebook,
  scope: ({ schoolId }) => schoolId && `school:${schoolId}`,
  zone: ({ zone }) => zone,
  touches: ({ type, data }) => (type === 'RowWritten' ? [`row ${data.rowId}`] : ['notebook']),
  entries: [
    command({
      command: OpenNotebook,
      decide: openNotebook,
      title: 'Завести тетрадь',
      gives: [NotebookOpened],
      stream: (_command, id) => `notebook-${id('notebook')}`,
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ schoolId }) => ({ shelf: factsOf<ShelfFacts>('shelf', `shelf-${schoolId}`) }),
    }),
    command({
      command: WriteRow,
      decide: writeRow,
      title: 'Записать строку',
      gives: [RowWritten],
      stream,
      thing: ({ rowId }) => `row ${rowId}`,
      claims: ({ orderNumber, heldBy, sharedWith }) => {
        const taken = refuse('ORDER_NUMBER_TAKEN', { number: orderNumber ?? '' });
        if (orderNumber === undefined || taken.accepted) return [];
        return [{ stream: `order_number-${orderNumber}`, rejection: taken.rejection, ...(heldBy !== undefined && { heldBy }), ...(sharedWith !== undefined && { sharedWith }) }];
      },
    }),
    command({
      command: SignNotebook,
      decide: ({ notebookId, ownerId, name, phone }: SignNotebook) => accept(NotebookSigned({ notebookId, ownerId, name, ...(phone && { phone }) })),
      title: 'Подписать тетрадь',
      gives: [NotebookSigned],
      stream,
      beside: true,
      thing: () => 'notebook',
    }),
    command({
      command: CloseNotebook,
      decide: ({ notebookId }: CloseNotebook, { closed }: Notebook) => (closed ? nothing : accept(NotebookClosed({ notebookId }))),
      title: 'Закрыть тетрадь',
      gives: [NotebookClosed],
      stream,
      thing: () => 'notebook',
    }),
  ],
});

type ShelfEvent = EventOf<typeof ShelfPlaced>;

export const shelfCommands = commandCatalogue<ShelfFacts | undefined, ShelfEvent>({
  category: 'shelf',
  decider: { initial: undefined, evolve: (_state, { data }) => ({ zone: data.zone }) },
  scope: () => 'municipality',
  publishes: { shelf: (shelf) => shelf },
  entries: [
    command({
      command: PlaceShelf,
      decide: ({ schoolId, zone }: PlaceShelf, shelf: ShelfFacts | undefined) => (shelf ? nothing : accept(ShelfPlaced({ schoolId, zone }))),
      title: 'Поставить полку',
      gives: [ShelfPlaced],
      stream: ({ schoolId }) => `shelf-${schoolId}`,
      creates: true,
    }),
  ],
});
