import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { explainTerm, type Words } from './term-explanation';

const WORDS: Words = { events: new Map([['MeasureRescheduled', 'срок мероприятия перенесён приказом'], ['MeasureResumed', 'мероприятие возобновлено приказом']]), roles: { curator: 'куратор', director: 'директор' } };
const measureId = '000-1.1';

const autumn = {
  version: 1, start: '2023-08-01', nominalDue: '2023-09-30', effectiveDue: '2023-10-02', zone: 'Asia/Irkutsk', calendarVersion: 'ru-2019-2027.1', tzdata: '2026a', rule: 'WINDOW_END/NEXT_WORKING_DAY',
  why: ['В документе: «Август – сентябрь 2023 г.».', '30.09.2023 — выходной день, суббота; срок перенесён на следующий рабочий день, 02.10.2023 (ГК РФ, ст. 193).'],
  rungs: [
    { rung: 'opening', at: '2023-07-31T16:00:00.000Z' }, { rung: 'reminder', at: '2023-09-21T01:00:00.000Z', workingDays: 7 }, { rung: 'reminder', at: '2023-09-29T01:00:00.000Z', workingDays: 1 },
    { rung: 'due', at: '2023-10-02T01:00:00.000Z' }, { rung: 'overdue', at: '2023-10-02T16:00:00.000Z' }, { rung: 'escalation', at: '2023-10-09T01:00:00.000Z', workingDays: 5, to: 'director' },
  ],
};
const winter = { ...autumn, version: 2, nominalDue: '2023-12-01', effectiveDue: '2023-12-01', rule: 'WINDOW_END', why: ['Срок перенесён приказом № 12 от 25.09.2023.'], rungs: [] };

function event(revision: number, type: string, data: object, role = 'curator', recordedAt = '2023-09-25T18:30:00.000Z'): RecordedEvent {
  const meta = { occurredOn: '2023-09-26', correlationId: 'c' };
  return { type, data: { measureId, ...data }, meta, position: String(revision), stream: 'roadmap-r', revision, eventId: `e${revision}`, schemaVersion: 1, recordedAt, scope: 'school:s', actor: { id: 'a', role }, commandId: 'c' };
}

const parsed = event(3, 'DeadlineParsed', { verbatim: 'Август – сентябрь 2023 г.', deadline: autumn });
const order = { number: '12', date: '2023-09-25' };

describe('Why this term', () => {
  it('tells the words of the document, the shift of the calendar and its edition, who set the term, and when by the school’s clock', () => {
    const explained = explainTerm([parsed], { measureId }, WORDS);
    expect(explained).toMatchObject({ verbatim: 'Август – сентябрь 2023 г.', nominalDue: '2023-09-30', effectiveDue: '2023-10-02', calendarVersion: 'ru-2019-2027.1', rule: 'WINDOW_END/NEXT_WORKING_DAY', daysGivenBack: 0 });
    expect(explained?.shifts).toEqual([{ by: 'CALENDAR', from: '2023-09-30', to: '2023-10-02', event: 'DeadlineParsed', revision: 3, sentence: autumn.why[1] }]);
    expect(explained?.sentence).toBe(`Срок — 02.10.2023. ${autumn.why.join(' ')} Срок установил: куратор, 26.09.2023 (запись журнала № 3).`);
  });

  it('every date of the ladder has its own sentence, in the zone of the school', () => {
    const said = Object.fromEntries(explainTerm([parsed], { measureId }, WORDS)?.dates.map(({ what, sentence }) => [what, sentence]) ?? []);
    expect(said).toEqual({
      start: '01.08.2023 — первый день срока.',
      nominalDue: '30.09.2023 — последний день, как сказано в документе или решении.',
      effectiveDue: autumn.why[1],
      opening: '01.08.2023 мероприятие открывается: с началом первого дня срока по времени школы (Asia/Irkutsk).',
      'reminder-7': '21.09.2023 в 09:00 — напоминание за 7 рабочих дней до срока 02.10.2023.',
      'reminder-1': '29.09.2023 в 09:00 — напоминание за 1 рабочий день до срока 02.10.2023.',
      due: '02.10.2023 в 09:00 — сообщение о том, что срок истекает сегодня.',
      overdue: 'С 03.10.2023 мероприятие считается просроченным: 02.10.2023 был последним днём.',
      'escalation-director': '09.10.2023 в 09:00, на 5-й рабочий день после срока, о просрочке узнаёт директор, если результата всё ещё нет.',
    });
  });

  it('a later act is told with its order, beside what the term was before', () => {
    const explained = explainTerm([parsed, event(9, 'MeasureRescheduled', { order, deadline: winter }, 'director')], { measureId }, WORDS);
    expect(explained).toMatchObject({ version: 2, effectiveDue: '2023-12-01', author: { role: 'director', revision: 9, order } });
    expect(explained?.shifts.map(({ by, from, to }) => `${by} ${from} ${to}`)).toEqual(['CALENDAR 2023-09-30 2023-10-02', 'ACT 2023-10-02 2023-12-01']);
    expect(explained?.sentence).toContain('Срок был 02.10.2023, стал 01.12.2023: срок мероприятия перенесён приказом (приказ № 12 от 25.09.2023).');
    expect(explained?.sentence).toContain('В документе: «Август – сентябрь 2023 г.».');
    expect(explained?.sentence).toMatch(/Срок установил: директор/);
  });

  it('a suspension shows its ground, its order and the days it gave back; one that lasts says that the clock stands', () => {
    const standing = event(4, 'MeasureSuspended', { ground: 'QUARANTINE', order, since: '2023-09-04' });
    expect(explainTerm([parsed, standing], { measureId }, WORDS)?.sentence).toContain('С 04.09.2023 счёт срока остановлен (карантин, приказ № 12 от 25.09.2023).');
    const resumed = event(5, 'MeasureResumed', { order: { number: '13', date: '2023-09-26' }, daysGivenBack: 22, deadline: winter });
    const explained = explainTerm([parsed, standing, resumed], { measureId }, WORDS);
    expect(explained).toMatchObject({ daysGivenBack: 22, suspensions: [{ since: '2023-09-04', until: '2023-09-26', ground: 'QUARANTINE', order, days: 22 }] });
    expect(explained?.sentence).toContain('счёт срока стоял (карантин, приказ № 12 от 25.09.2023); возвращено 22 дня.');
  });

  it('an occurrence is explained apart from its measure', () => {
    const occurrence = event(6, 'OccurrenceScheduled', { period: '2023-24', deadline: winter });
    expect(explainTerm([parsed, occurrence], { measureId, period: '2023-24' }, WORDS)).toMatchObject({ period: '2023-24', effectiveDue: '2023-12-01', verbatim: 'Август – сентябрь 2023 г.' });
    expect(explainTerm([parsed, occurrence], { measureId }, WORDS)).toMatchObject({ effectiveDue: '2023-10-02' });
  });

  it('has nothing to explain before a term is known, and nothing of another row', () => {
    expect(explainTerm([event(2, 'DeadlineAmbiguityDetected', { verbatim: 'Октябрь 2021-2022 г.' })], { measureId }, WORDS)).toBeUndefined();
    expect(explainTerm([parsed], { measureId: '000-1.2' }, WORDS)).toBeUndefined();
  });
});
