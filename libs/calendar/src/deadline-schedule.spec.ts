import * as fc from 'fast-check';
import { addDays, civilDateAt } from './civil-date';
import { hasSingleDue, scheduleDeadline, type ScheduleInput } from './deadline-schedule';
import { isWorkingDay, officialCalendar } from './working-days';

const common = { zone: 'Asia/Irkutsk', calendar: officialCalendar, tzdata: '2025b' } as const;
const byDay = { kind: 'ByDay', start: '2021-09-09', due: '2021-11-01' } as const;

describe('the schedule of a deadline', () => {
  test('a window gives opening, reminder, due and overdue at the local hours of the school', () => {
    const schedule = scheduleDeadline({ ...common, reading: { kind: 'Window', start: '2023-09-01', due: '2023-09-29' } });
    expect(schedule).toMatchObject({ nominalDue: '2023-09-29', effectiveDue: '2023-09-29', rule: 'WINDOW_END', calendarVersion: officialCalendar.version, tzdata: '2025b' });
    expect(schedule.rungs).toEqual([
      { rung: 'opening', at: '2023-08-31T16:00:00.000Z' },
      { rung: 'reminder', at: '2023-09-28T01:00:00.000Z', workingDays: 1 },
      { rung: 'due', at: '2023-09-29T01:00:00.000Z' },
      { rung: 'overdue', at: '2023-09-29T16:00:00.000Z' },
    ]);
  });

  test('a due date inside decree days moves past them and says why (DL-13)', () => {
    const schedule = scheduleDeadline({ ...common, reading: byDay });
    expect(schedule).toMatchObject({ nominalDue: '2021-11-01', effectiveDue: '2021-11-08', rule: 'BY_DAY_INCLUSIVE/NEXT_WORKING_DAY' });
    expect(schedule.why.join(' ')).toContain('Указ Президента РФ от 20.10.2021 № 595; срок перенесён на следующий рабочий день, 08.11.2021');
    expect(schedule.rungs.find(({ rung }) => rung === 'reminder')?.at).toBe('2021-10-29T01:00:00.000Z');
  });

  test.each([
    ['KEEP', '2021-11-01', 'BY_DAY_INCLUSIVE'], ['PREVIOUS', '2021-10-29', 'BY_DAY_INCLUSIVE/PREVIOUS_WORKING_DAY'],
  ] as const)('the setting %s gives %s', (whenNonWorking, effectiveDue, rule) => {
    expect(scheduleDeadline({ ...common, reading: byDay, whenNonWorking })).toMatchObject({ effectiveDue, rule });
  });

  test('an exclusive boundary ends the day before D, but only for «до D»', () => {
    const exclusive = { ...common, boundary: 'EXCLUSIVE' } as const;
    expect(scheduleDeadline({ ...exclusive, reading: { kind: 'ByDay', due: '2021-10-27' } })).toMatchObject({ nominalDue: '2021-10-27', effectiveDue: '2021-10-26', rule: 'BY_DAY_EXCLUSIVE' });
    expect(scheduleDeadline({ ...exclusive, reading: { kind: 'Day', due: '2021-10-27' } }).effectiveDue).toBe('2021-10-27');
  });

  test('Saturday is due in a six-day week and moves in a five-day week (DL-14)', () => {
    const reading = { kind: 'ByDay', due: '2022-10-01' } as const;
    expect(scheduleDeadline({ ...common, reading, week: 6 }).effectiveDue).toBe('2022-10-01');
    expect(scheduleDeadline({ ...common, reading, week: 5 }).effectiveDue).toBe('2022-10-03');
  });

  test('a year not yet decreed is called provisional', () => {
    const why = scheduleDeadline({ ...common, reading: { kind: 'Day', due: '2027-03-04' } }).why.join(' ');
    expect(why).toContain('Календарь 2027 года предварительный');
    expect(scheduleDeadline({ ...common, reading: { kind: 'Day', due: '2026-03-04' } }).why.join(' ')).not.toContain('предварительный');
  });

  test('a reading without one date is refused, and can be asked beforehand', () => {
    const reading = { status: 'AMBIGUOUS', kind: 'Ambiguous', verbatim: 'Октябрь 2022-2023 г.', why: [] } as const;
    expect(hasSingleDue(reading)).toBe(false);
    expect(() => scheduleDeadline({ ...common, reading })).toThrow('DEADLINE_WITHOUT_DATE');
    expect(() => scheduleDeadline({ ...common, reading: byDay, reminderWorkingDays: [0] })).toThrow('LADDER_STEP_NOT_WHOLE');
  });

  test('rungs are sorted, reminders fall on working days, and overdue begins right after the effective day', () => {
    const zones = fc.constantFrom('Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Omsk', 'Asia/Magadan', 'Asia/Kamchatka');
    const day = fc.integer({ min: 0, max: 2400 }).map((days) => addDays('2020-01-01', days));
    fc.assert(fc.property(day, zones, fc.constantFrom(5 as const, 6 as const), fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 3 }),
      (due, zone, week, reminderWorkingDays) => {
        const input: ScheduleInput = { ...common, zone, week, reminderWorkingDays, reading: { kind: 'Window', start: addDays(due, -40), due } };
        const { rungs, effectiveDue } = scheduleDeadline(input);
        expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).toSorted());
        const reminders = rungs.filter(({ rung }) => rung === 'reminder').map(({ at }) => civilDateAt(at, zone));
        expect(reminders).toHaveLength(reminderWorkingDays.length);
        expect(reminders.every((date) => date < effectiveDue && isWorkingDay(date, week, officialCalendar))).toBe(true);
        expect(civilDateAt(rungs.at(-1)?.at ?? '', zone)).toBe(addDays(effectiveDue, 1));
      }), { numRuns: 40 });
  });
});
