import type { Projection } from '@vekha/event-sourcing/projection';
import { writeCursor } from '@vekha/http/page-cursor';
import { ProblemError } from '@vekha/http/problem';
import { measureRegister } from './measures/measure-register';
import { readDifferenceQuery, readRegisterQuery } from './register-query.http';
import { schoolRegister } from './schools/school-register';

const register = measureRegister as unknown as Projection;
const read = (query: Record<string, unknown>) => readRegisterQuery(register, query, 'Europe/Moscow');
const difference = (query: Record<string, unknown>) => readDifferenceQuery(register, query, 'Europe/Moscow');

function refusalOf(asking: () => unknown): string {
  try {
    asking();
  } catch (error) {
    if (error instanceof ProblemError) return error.details.title;
    throw error;
  }
  throw new Error('The query was taken');
}

describe('A query to a register', () => {
  it('filters by any column, each value read as the column has it', () => {
    expect(read({ status: 'Open', overdue: 'true', version: '7' }).list.where).toEqual({ status: { in: ['Open'] }, overdue: { in: [true] }, version: { in: [7] } });
  });

  it('takes several values of one column by repeating it', () => {
    expect(read({ status: ['Open', 'Reported'] }).list.where).toEqual({ status: { in: ['Open', 'Reported'] } });
  });

  it('compares after a dot, several times if need be', () => {
    expect(read({ 'effectiveDue.from': '2023-09-01', 'effectiveDue.upTo': '2023-12-31' }).list.where).toEqual({ effectiveDue: { from: '2023-09-01', upTo: '2023-12-31' } });
    expect(read({ 'text.contains': 'приказ', 'findings.contains': 'DEADLINE_MISSING' }).list.where).toEqual({ text: { contains: 'приказ' }, findings: { contains: 'DEADLINE_MISSING' } });
    expect(read({ 'effectiveDue.empty': 'true', 'occurredOn.empty': 'false' }).list.where).toEqual({ effectiveDue: { in: [null] }, occurredOn: { not: null } });
  });

  it('chooses a school by scope where rows have no column for it, and by the column where they have', () => {
    expect(read({ schoolId: 'a' }).list).toMatchObject({ scope: 'school:a', where: {} });
    expect(readRegisterQuery(schoolRegister as unknown as Projection, { schoolId: 'a' }, 'Europe/Moscow').list).toMatchObject({ where: { schoolId: { in: ['a'] } } });
  });

  it('means by a date the whole day, up to its end in the zone, and says so', () => {
    expect(read({ asOf: '2023-11-10' }).list.asOf).toEqual({ recordedAt: '2023-11-10T20:59:59.999Z' });
    const irkutsk = read({ asOf: '2023-11-10', zone: 'Asia/Irkutsk' });
    expect(irkutsk.list.asOf).toEqual({ recordedAt: '2023-11-10T15:59:59.999Z' });
    expect(irkutsk.moment?.text).toBe('по состоянию на конец дня 10.11.2023 (Asia/Irkutsk)');
  });

  it('takes an instant and a position as they are', () => {
    expect(read({ asOf: '2023-11-10T08:00:00Z' }).list.asOf).toEqual({ recordedAt: '2023-11-10T08:00:00.000Z' });
    expect(read({ asOf: '0000000000000042' }).list.asOf).toEqual({ position: '0000000000000042' });
    expect(read({ after: '0000000000000042', wait: '50' })).toMatchObject({ after: '0000000000000042', waitMs: 50 });
  });

  it('sorts by several columns, down with a minus, and chooses and counts columns', () => {
    const { list } = read({ orderBy: '-effectiveDue,text', columns: 'text, status', facets: 'status,overdue', limit: '10', search: 'школ' });
    expect(list).toMatchObject({ orderBy: [{ column: 'effectiveDue', descending: true }, { column: 'text', descending: false }], limit: 10, search: 'школ', columns: ['text', 'status'], facets: ['status', 'overdue'] });
  });

  it('goes on with a cursor of the same question, at the moment the first page was of', () => {
    const { question } = read({ status: 'Open' });
    const cursor = writeCursor(question, { offset: 50, moment: '0000000000000042' });
    expect(read({ status: 'Open', cursor }).list).toMatchObject({ offset: 50, asOf: { position: '0000000000000042' } });
    expect(refusalOf(() => read({ status: 'Reported', cursor }))).toContain('«cursor»');
  });

  it('of a difference knows both moments, the second being now when absent', () => {
    expect(difference({ from: '2023-11-10', to: '2023-11-20', status: 'Open' })).toMatchObject({ from: { asOf: { recordedAt: '2023-11-10T20:59:59.999Z' } }, to: { asOf: { recordedAt: '2023-11-20T20:59:59.999Z' } }, choice: { where: { status: { in: ['Open'] } } } });
    expect(difference({ from: '42' })).toMatchObject({ from: { asOf: { position: '42' } }, to: undefined });
    expect(refusalOf(() => difference({ to: '2023-11-20' }))).toMatch(/^Параметр «from»: .*\.$/);
  });

  it.each([
    [{ colour: 'red' }, 'colour'],
    [{ constructor: 'x' }, 'constructor'],
    [{ overdue: 'да' }, 'overdue'],
    [{ version: 'seven' }, 'version'],
    [{ status: 'open' }, 'status'],
    [{ 'status.contains': 'Op' }, 'status.contains'],
    [{ 'overdue.from': 'true' }, 'overdue.from'],
    [{ 'effectiveDue.upTo': '31.12.2023' }, 'effectiveDue.upTo'],
    [{ effectiveDue: '2023-02-30' }, 'effectiveDue'],
    [{ 'effectiveDue.from.upTo': '2023-12-31' }, 'effectiveDue.from.upTo'],
    [{ 'text.contains': ['a', 'b'] }, 'text.contains'],
    [{ findings: 'DEADLINE_MISSING' }, 'findings'],
    [{ limit: '-1' }, 'limit'],
    [{ limit: '501' }, 'limit'],
    [{ wait: '60000' }, 'wait'],
    [{ cursor: 'x' }, 'cursor'],
    [{ orderBy: 'colour' }, 'orderBy'],
    [{ orderBy: '-why' }, 'orderBy'],
    [{ columns: 'text,colour' }, 'columns'],
    [{ facets: 'text' }, 'facets'],
    [{ offset: '10' }, 'offset'],
    [{ asOf: 'вчера' }, 'asOf'],
    [{ asOf: '2023-13-40' }, 'asOf'],
    [{ asOf: '2023-02-30T00:00:00Z' }, 'asOf'],
    [{ after: "1' OR 1" }, 'after'],
    [{ asOf: ['2023-11-10', '2023-11-11'] }, 'asOf'],
  ])('refuses %j, naming the parameter in Russian', (query, name) => {
    expect(refusalOf(() => read(query))).toMatch(new RegExp(`^Параметр «${name.replaceAll('.', '\\.')}»: .*[а-я].*\\.$`));
  });

  it('refuses a zone that does not exist', () => {
    expect(refusalOf(() => read({ asOf: '2023-11-10', zone: 'Europe/Nowhere' }))).toContain('zone');
  });
});
