import { ProblemError } from '@vekha/http/problem';
import type { Projection } from '@vekha/event-sourcing/projection';
import { measureRegister } from './measures/measure-register';
import { readRegisterQuery } from './register-query.http';

const register = measureRegister as unknown as Projection;
const read = (query: Record<string, unknown>) => readRegisterQuery(register, query, 'Europe/Moscow');

function refusalOf(query: Record<string, unknown>): string {
  try {
    read(query);
  } catch (error) {
    if (error instanceof ProblemError) return error.details.title;
    throw error;
  }
  throw new Error('The query was taken');
}

describe('A query to a register', () => {
  it('filters by any column, each value read as the column has it', () => {
    expect(read({ status: 'Open', overdue: 'true', version: '7' }).list.where).toEqual({ status: 'Open', overdue: true, version: 7 });
  });

  it('means by a date the whole day, up to its end in the zone', () => {
    expect(read({ asOf: '2023-11-10' }).list.asOf).toEqual({ recordedAt: '2023-11-10T20:59:59.999Z' });
    expect(read({ asOf: '2023-11-10', zone: 'Asia/Irkutsk' }).list.asOf).toEqual({ recordedAt: '2023-11-10T15:59:59.999Z' });
  });

  it('takes an instant and a position as they are', () => {
    expect(read({ asOf: '2023-11-10T08:00:00Z' }).list.asOf).toEqual({ recordedAt: '2023-11-10T08:00:00.000Z' });
    expect(read({ asOf: '0000000000000042' }).list.asOf).toEqual({ position: '0000000000000042' });
    expect(read({ after: '0000000000000042' }).after).toBe('0000000000000042');
  });

  it('sorts down with a minus, and pages', () => {
    expect(read({ orderBy: '-effectiveDue', limit: '10', offset: '20', search: 'школ' }).list).toMatchObject({ orderBy: [{ column: 'effectiveDue', descending: true }], limit: 10, offset: 20, search: 'школ' });
  });

  it.each([
    [{ colour: 'red' }, 'colour'],
    [{ constructor: 'x' }, 'constructor'],
    [{ overdue: 'да' }, 'overdue'],
    [{ version: 'seven' }, 'version'],
    [{ limit: '-1' }, 'limit'],
    [{ asOf: 'вчера' }, 'asOf'],
    [{ asOf: '2023-13-40' }, 'asOf'],
    [{ after: "1' OR 1" }, 'after'],
    [{ status: ['Open', 'Reported'] }, 'status'],
  ])('refuses %j, naming the parameter in Russian', (query, name) => {
    expect(refusalOf(query)).toMatch(new RegExp(`^Параметр «${name}»: .*[а-я].*\\.$`));
  });

  it('refuses a zone that does not exist', () => {
    expect(refusalOf({ asOf: '2023-11-10', zone: 'Europe/Nowhere' })).toContain('zone');
  });
});
