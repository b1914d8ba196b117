import { commandFields } from '@vekha/event-sourcing/command-fields';
import { roadmapCommands } from './commands';
import { orderNumberClaim } from './order-number';
import { initialRoadmap } from './roadmap-state';

const claim = (number: string, date = '2023-11-10', schoolId = 'a') => orderNumberClaim({ number, date }, { ...initialRoadmap, schoolId });

describe('The number of an order', () => {
  it('is unique in the book of one school and one year', () => {
    const streams = [claim('01-35-10'), claim('01-35-10', '2024-11-10'), claim('01-35-10', '2023-11-10', 'b'), claim('01-35-11')].map(({ stream }) => stream);
    expect(new Set(streams).size).toBe(4);
    expect(claim('01-35-10', '2023-12-31').stream).toBe(claim('01-35-10', '2023-01-01').stream);
  });

  it('is one number in small and capital letters and with blanks around it', () => {
    expect(claim(' 5-од ').stream).toBe(claim('5-ОД').stream);
  });

  it('is refused in Russian, with number and year', () => {
    expect(claim('01-35-10').rejection).toEqual({
      code: 'ORDER_NUMBER_TAKEN', message: 'Приказ № 01-35-10 за 2023 год уже указан в другом документе школы. Проверьте номер; если это тот же приказ, зарегистрируйте его и сошлитесь на документ.',
    });
  });

  it('is only cited when the order is given with its paper: the paper holds it', () => {
    const cited = orderNumberClaim({ number: '5', date: '2023-11-10', documentId: 'd' }, { ...initialRoadmap, schoolId: 'a' });
    expect(cited).toMatchObject({ stream: claim('5').stream, heldBy: 'document-d', rejection: { code: 'ORDER_NOT_OF_DOCUMENT' } });
    expect(claim('5')).not.toHaveProperty('heldBy');
  });

  it('is claimed by every command that names an order', () => {
    const order = { number: '01-35-10', date: '2023-11-10' };
    const claiming = roadmapCommands.entries.filter(({ claims }) => claims);
    const naming = roadmapCommands.entries.filter(({ command }) => commandFields(command).some(({ name }) => name === 'order'));
    expect(naming.length).toBeGreaterThan(9);
    expect(claiming).toEqual(naming);
    for (const { claims } of claiming) expect(claims?.({ order }, { ...initialRoadmap, schoolId: 'a' })).toEqual([claim('01-35-10')]);
  });
});
