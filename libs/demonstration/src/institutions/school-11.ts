import { school11Mentoring } from '../mentoring/school-11';
import type { Edition, Institution } from '../story';
import { adoptCalendar, approve, claim, clarify, complete, confirmDates, delegate, done, headcount, held, order, paper, schedule, skip, submit, suspend, takeBack } from '../story-words';

/** Three years under order № 218 о-д of 09.09.2021 (001:L5, L225), with repeated measures in each of them. */
const historical: Edition = {
  templateCode: '001-school-11',
  academicYear: 2021,
  drafted: '2021-09-06',
  steps: [
    submit('2021-09-07'),
    approve('2021-09-09', order('218 о-д', '2021-09-09')),
    done('001-E3', { on: '2021-09-14', accepted: '2021-09-15' }),
    clarify('2021-09-20', '001-C1', { start: '2021-09-09', due: '2024-05-24' }),
    held('001-D3', '2021-22', '2021-09-28', '2021-09-29'),
    schedule('2021-10-04', '001-A2', paper('PLAN', '2021-10-01', '1'), '2021-11-16', '2022-02-15', '2022-11-15', '2023-02-14', '2023-11-14'),
    // Later than the 25 October of its row.
    done('001-D1', { on: '2021-10-28', told: '2021-10-29', accepted: '2021-11-09' }),
    done('001-D2', { on: '2021-10-29', told: '2021-11-08', accepted: '2021-11-09', by: [paper('MINUTES', '2021-10-29', '2')] }),
    held('001-B1', '2021-22', '2021-10-27', '2021-10-28'),
    held('001-A2', '2021-11-16', '2021-11-16'),
    held('001-B2', '2021-22', '2021-11-29', '2021-11-30', [paper('ORDER', '2021-11-29', '301 о-д')]),
    skip('2022-02-09', '001-A2', '2022-02-15', 'PARTICIPANTS_ABSENT'),
    held('001-A1', '2021-22', '2022-05-24'),
    held('001-A3', '2021-22', '2022-05-24'),
    held('001-A4', '2021-22', '2022-05-25'),
    held('001-A5', '2021-22', '2022-05-26'),

    held('001-D3', '2022-23', '2022-09-27'),
    held('001-B1', '2022-23', '2022-10-26', '2022-10-28'),
    held('001-A2', '2022-11-15', '2022-11-15', '2022-11-16'),
    // Nobody recorded 001-B2 of 2022/23: it was missed.
    held('001-A2', '2023-02-14', '2023-02-14'),
    held('001-A1', '2022-23', '2023-05-23'),
    held('001-A5', '2022-23', '2023-05-25'),
    held('001-B3', '2022-23', '2023-05-29'),

    // Held in time, told of after the term.
    held('001-D3', '2023-24', '2023-09-29', '2023-10-06'),
    held('001-B1', '2023-24', '2023-10-30'),
    held('001-A2', '2023-11-14', '2023-11-14'),
    held('001-B2', '2023-24', '2023-11-28', '2023-11-28', [paper('ORDER', '2023-11-27', '287 о-д')]),
    done('001-D3', { on: '2023-10-06', accepted: '2023-10-09', achieved: 93 }),
    done('001-B1', { on: '2023-11-07', accepted: '2023-11-08' }),
    done('001-A2', { on: '2023-11-20', accepted: '2023-11-21', achieved: 4 }),
    done('001-B2', { on: '2023-12-04', accepted: '2023-12-05', by: [paper('ORDER', '2023-11-27', '287 о-д')] }),
    done('001-A3', { on: '2024-04-12', told: '2024-04-15', accepted: '2024-04-16' }),
    done('001-E4', { on: '2024-05-13', accepted: '2024-05-15', achieved: 2, belowTarget: 'EVENT_CANCELLED' }),
    done('001-C1', { on: '2024-05-17', told: '2024-05-20', accepted: '2024-05-21', achieved: 97, belowTarget: 'PARTICIPANTS_LEFT' }),
    done('001-A1', { on: '2024-05-22', accepted: '2024-05-23', achieved: 12 }),
    done('001-A4', { on: '2024-05-22', accepted: '2024-05-23', achieved: 100 }),
    done('001-B3', { on: '2024-05-24', told: '2024-05-27', accepted: '2024-05-28', by: [paper('PUBLICATION', '2024-05-24')] }),
    done('001-A5', { on: '2024-05-27', accepted: '2024-05-28' }),
    done('001-C2', { on: '2024-05-28', accepted: '2024-05-29', by: [paper('REGISTER', '2024-05-28')] }),
    complete('2024-05-30'),
  ],
};

/** Three years again; 001-A2 has its schedule from September on, 001-C1 its quarters once the school has adopted its calendar. */
const current: Edition = {
  templateCode: '001-school-11',
  academicYear: 'running',
  drafted: '08-03',
  steps: [
    confirmDates('08-04'),
    submit('08-04'),
    approve('08-06', order('ДЕМО-1', '08-06')),
    claim('09-02', '001-C2'),
    done('001-E3', { on: '09-11', accepted: '09-14' }),
    schedule('09-16', '001-A2', paper('PLAN', '09-15', '1'), '10-20', '12-08', '02-09', '04-13'),
    held('001-D3', '{year}', '09-24', '09-25'),
    delegate('10-12', '001-A5', 'mentor-council', '12-24'),
    held('001-A2', '10-20', '10-20', '10-21'),
    done('001-D1', { on: '10-21', told: '10-22', accepted: '10-23', by: [paper('PUBLICATION', '10-21')] }),
    held('001-C1', '{year}-Q1', '10-22'),
    held('001-B1', '{year}', '10-28'),
    suspend('11-09', '001-E4', 'FUNDING_LACKING', order('ДЕМО-2', '11-09')),
    // Later than the 1 November of its row.
    done('001-D2', { on: '11-12', told: '11-13', accepted: '11-16', by: [paper('MINUTES', '11-12', '3')] }),
    held('001-A2', '12-08', '12-08'),
    takeBack('12-24', '001-A5'),
    skip('02-04', '001-A2', '02-09', 'PARTICIPANTS_ABSENT'),
    held('001-A2', '04-13', '04-13', '04-14'),
    done('001-A2', { on: '04-19', accepted: '04-20', achieved: 3 }),
    held('001-A1', '{year}', '05-20'),
    held('001-A3', '{year}', '05-20'),
    held('001-A5', '{year}', '05-24'),
  ],
};

/** Of the running year; the repeated row 001-C1 takes its dates from it. */
export const quarters = adoptCalendar(
  '09-03',
  order('ДЕМО-6', '09-01'),
  [['1 четверть', '09-01', '10-23'], ['2 четверть', '11-02', '12-29'], ['3 четверть', '01-11', '03-26'], ['4 четверть', '04-05', '05-31']],
  [['осенние каникулы', '10-24', '10-31'], ['зимние каникулы', '12-30', '01-09'], ['весенние каникулы', '03-27', '04-03']],
);

/** Six days a week: the senior classes of a Siberian town school commonly learn on Saturdays. */
export const school11: Institution = {
  school: { schoolId: '3c8f3c0a-6f0d-5b1e-8a54-7d1c5e2b0011', name: 'МАОУ «СОШ № 11»', zone: 'Asia/Irkutsk', week: 6 },
  entered: '2021-09-01',
  // Invented numbers: the document names none.
  life: [
    headcount('2021-09-20', 'PUPILS', 640),
    headcount('2021-09-20', 'TEACHERS', 44),
    headcount('09-10', 'PUPILS', 655),
    headcount('09-10', 'TEACHERS', 46),
    quarters,
  ],
  mentoring: school11Mentoring,
  editions: [historical, current],
};
