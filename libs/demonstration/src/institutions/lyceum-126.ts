import { lyceum126Mentoring } from '../mentoring/lyceum-126';
import type { Edition, Institution } from '../story';
import {
  approve, assign, claim, complete, confirmDates, delegate, done, giveDates, leaveOut, order, paper, report, resume, submit, suspend,
} from '../story-words';

/** The document has neither order nor dates (002): the curator names them all before the director can approve. */
const historical: Edition = {
  templateCode: '002-lyceum-126',
  academicYear: 2023,
  drafted: '2023-08-28',
  steps: [
    giveDates('2023-08-30', {
      '002-1.1': ['2023-09-01', '2023-09-15'],
      '002-1.2': ['2023-10-02', '2023-10-31'],
      '002-1.3': ['2023-09-01', '2023-09-29'],
      '002-2.1': ['2023-09-11', '2023-10-06'],
      '002-2.2': ['2023-10-02', '2023-10-20'],
      '002-3.1': ['2023-09-11', '2023-09-29'],
      '002-3.2': ['2023-10-02', '2023-10-20'],
      '002-4.1': ['2023-10-23', '2023-11-17'],
      '002-4.2': ['2023-11-01', '2024-03-29'],
      '002-5.1': ['2023-10-23', '2023-11-17'],
      '002-5.2': ['2023-11-20', '2023-12-15'],
      '002-5.3': ['2023-12-01', '2024-04-30'],
      '002-6.1': ['2024-05-02', '2024-05-24'],
      '002-6.2': ['2024-05-13', '2024-05-31'],
      '002-7.1': ['2023-09-01', '2024-05-31'],
    }),
    submit('2023-08-31'),
    approve('2023-09-04', order('ДЕМО-1', '2023-09-04')),
    done('002-1.1', { on: '2023-09-12', told: '2023-09-13', accepted: '2023-09-14', by: [paper('ORDER', '2023-09-12', 'ДЕМО-2')] }),
    done('002-3.1', { on: '2023-09-27', told: '2023-09-28', accepted: '2023-09-29' }),
    done('002-1.3', { on: '2023-09-28', accepted: '2023-10-02' }),
    done('002-2.1', { on: '2023-10-04', accepted: '2023-10-05' }),
    done('002-2.2', { on: '2023-10-18', accepted: '2023-10-19', by: [paper('REGISTER', '2023-10-18')] }),
    done('002-3.2', { on: '2023-10-26', told: '2023-10-27', accepted: '2023-10-30', by: [paper('REGISTER', '2023-10-26')] }),
    done('002-1.2', { on: '2023-10-30', accepted: '2023-10-31', by: [paper('ORDER', '2023-10-30', 'ДЕМО-3')] }),
    done('002-4.1', { on: '2023-11-15', accepted: '2023-11-16' }),
    done('002-5.1', { on: '2023-11-16', told: '2023-11-17', accepted: '2023-11-20' }),
    done('002-5.2', { on: '2023-12-14', accepted: '2023-12-18' }),
    leaveOut('2024-02-05', '002-5.3', 'CONDITION_NOT_MET', order('ДЕМО-4', '2024-02-05')),
    done('002-4.2', { on: '2024-03-27', accepted: '2024-03-28' }),
    done('002-6.1', { on: '2024-05-22', accepted: '2024-05-23', by: [paper('QUESTIONNAIRE', '2024-05-22')] }),
    done('002-7.1', { on: '2024-05-24', accepted: '2024-05-27', by: [paper('PUBLICATION', '2024-05-24')] }),
    done('002-6.2', { on: '2024-05-29', told: '2024-05-30', accepted: '2024-05-31' }),
    complete('2024-06-03'),
  ],
};

/**
 * Because its dates are the curator's own, this edition is laid around the day of loading: whenever that is, something is
 * done, late, overdue, suspended, resumed, delegated, and due tomorrow.
 */
const current: Edition = {
  templateCode: '002-lyceum-126',
  academicYear: 'running',
  drafted: 'T-62',
  steps: [
    giveDates('T-61', {
      '002-1.1': ['T-50', 'T-40'],
      '002-1.2': ['T-45', 'T-24'],
      '002-1.3': ['T-45', 'T-30'],
      '002-2.1': ['T-40', 'T-18'],
      '002-2.2': ['T-35', 'T-6'],
      '002-3.1': ['T-30', 'T+1'],
      '002-3.2': ['T-30', 'T+4'],
      '002-4.1': ['T-20', 'T+1'],
      '002-4.2': ['T-15', 'T+2'],
      '002-5.1': ['T-25', 'T-4'],
      '002-5.2': ['T-10', 'T+6'],
      '002-5.3': ['T+3', 'T+30'],
      '002-6.1': ['T+20', 'T+45'],
      '002-6.2': ['T+30', 'T+60'],
      '002-7.1': ['T-50', 'T+70'],
    }),
    assign('T-60', '002-3.1', 'curator', 'mentor-council'),
    confirmDates('T-60'),
    submit('T-58'),
    approve('T-55', order('ДЕМО-5', 'T-55')),
    done('002-1.1', { on: 'T-44', told: 'T-43', accepted: 'T-42', by: [paper('ORDER', 'T-44', 'ДЕМО-6')] }),
    done('002-1.3', { on: 'T-32', accepted: 'T-31' }),
    claim('T-28', '002-7.1'),
    done('002-1.2', { on: 'T-21', told: 'T-20', accepted: 'T-19', by: [paper('ORDER', 'T-21', 'ДЕМО-7')] }),
    suspend('T-20', '002-5.1', 'QUARANTINE', order('ДЕМО-8', 'T-20')),
    report('002-2.1', { on: 'T-19', told: 'T-1' }),
    delegate('T-14', '002-3.1', 'mentor-council', 'T+1'),
    resume('T-10', '002-5.1', order('ДЕМО-9', 'T-10')),
    suspend('T-9', '002-3.2', 'RESPONSIBLE_ABSENT', order('ДЕМО-10', 'T-9')),
    claim('T-8', '002-4.1'),
  ],
};

/** Five days a week, as schools of St Petersburg commonly work. */
export const lyceum126: Institution = {
  school: { schoolId: '8d2a1b7e-0f6c-5c3d-9e21-4b8f6a3c0126', name: 'ГБОУ лицей № 126 Калининского района Санкт-Петербурга', zone: 'Europe/Moscow', week: 5 },
  entered: '2023-08-21',
  mentoring: lyceum126Mentoring,
  editions: [historical, current],
};
