import { workbook } from '@vekha/documents/workbook/workbook';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { catalogues } from '@vekha/installation/catalogue-list';
import { BlockedInLog, NamesInLog } from '@vekha/installation/personal-data-in-log';
import { SCHOOL_ID, SchoolLog, SCOPE } from '@vekha/installation/testing/school-log';
import { PersonSearch } from '@vekha/personal-data/person-search';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import { SchoolRegistered } from '@vekha/school/events';
import { type ImportOf, PeopleImport } from './people-import';
import { type ChosenColumns, peopleTable, type PeopleTable } from './people-table';

const curator = { id: 'a-curator', role: 'curator', scopes: [SCOPE] } as const;
const of: ImportOf = { schoolId: SCHOOL_ID, list: 'mentors', key: 'first-import', principal: curator, requestId: 'r' };
const HEAD = ['ФИО', 'Должность', 'Телефон'];
const [ONE, TWO, THREE] = [['Проба Тестова', 'учитель физики', '8 900 000-00-01'], ['Пример Образцов', 'учитель химии', null], ['Проверка Учебная', 'библиотекарь', null]] as const;

const file = (rows: readonly (readonly (string | null)[])[], head: readonly string[] = HEAD) => workbook([{ name: 'Список', columns: head.map((title) => ({ title })), rows }]);
async function tableOf(rows: readonly (readonly (string | null)[])[], chosen?: ChosenColumns, head?: readonly string[]): Promise<PeopleTable> {
  const read = await peopleTable(await file(rows, head), chosen);
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.table;
}

describe('People of a spreadsheet', () => {
  let log: SchoolLog;
  const registers = { list: () => ({ rows: [] }) } as unknown as ScopedRegisters;
  const imports = (gateway?: Pick<CommandGateway, 'submit'>) => {
    const { store, registry, keys, clock, opener } = log;
    const executor = new CommandExecutor({ store, registry, catalogues, clock, bodySecret: 'spec', zone: 'Europe/Moscow', tzdata: 'spec', sealer: new VaultSealer({ keys, origin: 'spec' }) });
    const search = new PersonSearch({ names: new NamesInLog({ store, registry }), opener, keys, blocked: new BlockedInLog({ store, registry }) });
    return new PeopleImport({ store, registry, opener, search, gateway: (gateway ?? log.gateway) as CommandGateway, preview: new CommandPreview(log.gateway, executor) });
  };
  const apply = async (rows: Parameters<typeof file>[0], more: Partial<ImportOf> = {}) => imports().apply(await tableOf(rows), { ...of, ...more }, registers);
  const entered = () => log.events('PersonEntered');

  beforeEach(async () => {
    log = new SchoolLog('2026-03-17T06:00:00.000Z');
    await log.happened(`school-${SCHOOL_ID}`, SchoolRegistered({ schoolId: SCHOOL_ID, name: 'Школа', zone: 'Europe/Moscow', week: 5 }));
  });

  it('are shown before anything is stored, and nothing of the file stands in the answer', async () => {
    const answer = await imports().preview(await tableOf([ONE, TWO]), of, registers);
    expect(answer.counts).toEqual({ new: 2, changed: 0, known: 0, refused: 0, absent: 0 });
    expect(await entered()).toEqual([]);
    for (const secret of ['Проба', 'Образцов', '9000000001', 'физики']) expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('are entered by one command each; the same file again enters nobody twice', async () => {
    const first = await apply([ONE, TWO]);
    expect(first.counts).toMatchObject({ new: 2, refused: 0 });
    expect((await apply([ONE, TWO])).counts).toMatchObject({ new: 2 });
    expect((await apply([ONE, TWO], { key: 'second-import' })).counts).toMatchObject({ new: 0, known: 2 });
    expect((await entered()).map(({ data }) => (data as { readonly importId?: string }).importId)).toEqual([first.importId, first.importId]);
  });

  it('an import broken off after the first person goes on where it stopped, without half a person', async () => {
    let commands = 0;
    const breaking: Pick<CommandGateway, 'submit'> = {
      submit: async (...given) => {
        commands += 1;
        if (commands > 1) throw new Error('killed');
        return log.gateway.submit(...given);
      },
    };
    await expect(imports(breaking).apply(await tableOf([ONE, TWO, THREE]), of, registers)).rejects.toThrow('killed');
    expect(await entered()).toHaveLength(1);
    expect((await apply([ONE, TWO, THREE])).counts).toMatchObject({ new: 3 });
    expect(await entered()).toHaveLength(3);
    expect(await log.events('MentorCandidateRegistered')).toHaveLength(3);
  });

  it('who is known is corrected where the file says otherwise, and may enter the other list', async () => {
    await apply([ONE]);
    const changed = await apply([[ONE[0], 'завуч', ONE[2]]], { key: 'second-import' });
    expect(changed.rows).toMatchObject([{ outcome: 'CHANGED', changes: ['position'] }]);
    expect((await apply([[ONE[0], 'завуч', null]], { key: 'third-import' })).counts).toMatchObject({ known: 1 });
    expect((await apply([[ONE[0], 'завуч', null]], { key: 'fourth-import', list: 'mentees' })).rows).toMatchObject([{ outcome: 'CHANGED', changes: ['mentees'] }]);
    expect(await entered()).toHaveLength(1);
  });

  it('rows that cannot be taken say why, cell by cell, and the others go on', async () => {
    const answer = await apply([ONE, ['Проба', 'учитель', null], ['Пример Образцов', 'учитель', 'нет'], ONE]);
    expect(answer.counts).toMatchObject({ new: 1, refused: 3 });
    expect(answer.rows.flatMap(({ messages }) => messages.map(({ code }) => code))).toEqual(['NAME_INCOMPLETE', 'PHONE_UNREADABLE', 'ROW_TWICE']);
  });

  it('pupils without a date of birth are refused by the rule of the card, also in the preview', async () => {
    const table = await tableOf([['Пример Образцов', '7А']], undefined, ['ФИО', 'Класс']);
    expect((await imports().preview(table, { ...of, list: 'mentees' }, registers)).rows).toMatchObject([{ outcome: 'REFUSED', messages: [{ code: 'BIRTH_DATE_NEEDED' }] }]);
  });

  it('people of the list who do not stand in the file are named, and nothing happens to them', async () => {
    const gone = { personId: 'gone', mentorState: 'InBank', menteeState: null };
    const answer = await imports().preview(await tableOf([ONE]), of, { list: () => ({ rows: [{ row: gone }] }) } as unknown as ScopedRegisters);
    expect(answer).toMatchObject({ counts: { absent: 1 }, absent: ['gone'] });
  });

  it('are taken back while nothing else has happened to them; the others are named with the reason', async () => {
    const { importId, rows } = await apply([ONE, TWO]);
    const [first, second] = rows.map(({ personId }) => personId);
    await log.gateway.submit('CorrectPersonCard', { personId: first, position: 'директор' }, { principal: curator, key: 'corrects-by-hand', mustSayVersion: false });
    const answer = await imports().undo(importId, of);
    expect(answer).toMatchObject({ undone: [second], kept: [{ personId: first, code: 'IMPORT_NOT_UNDONE' }] });
    expect(await imports().undo('no-such-import', of)).toBeUndefined();
  });

  it('columns are those a person chose, and a file without a name is refused', async () => {
    const table = await tableOf([['учитель', 'Проба Тестова']], { headerRow: 1, columns: { fullName: 'B', position: 'A' } }, ['Кто', 'Имя в деле']);
    expect(table.rows[0]?.values).toEqual({ fullName: 'Проба Тестова', position: 'учитель' });
    expect(await peopleTable(await file([['x']], ['Должность']), undefined)).toMatchObject({ refusal: { code: 'NAME_COLUMN_MISSING' } });
    expect(await peopleTable(await file([ONE]), { headerRow: 1, columns: { nonsense: 'A' } })).toMatchObject({ refusal: { code: 'MAPPING_WRONG' } });
    expect(await peopleTable(new Uint8Array([1, 2]), undefined)).toMatchObject({ refusal: { code: 'NOT_A_WORKBOOK' } });
  });
});
