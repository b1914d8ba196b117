import { lyceum28Mentoring } from '../mentoring/lyceum-28';
import type { Edition, Institution } from '../story';
import { accept, approve, claim, complete, completeStage, confirmDates, delegate, done, order, paper, report, resume, sendBack, submit, suspend, takeBack } from '../story-words';

/** The edition of the source document: approved on 10.11.2023, after the terms of its first three stages (000:L8). */
const historical: Edition = {
  templateCode: '000-lyceum-28',
  academicYear: 2023,
  drafted: '2023-11-08',
  steps: [
    submit('2023-11-08'),
    approve('2023-11-10', order('01-35-10', '2023-11-10')),
    done('000-1.1', { on: '2023-11-10', told: '2023-11-13', accepted: '2023-11-14', by: [paper('ORDER', '2023-11-10', '01-35-10')] }),
    done('000-1.2', { on: '2023-10-27', told: '2023-11-13', accepted: '2023-11-14' }),
    done('000-2.1', { on: '2023-09-22', told: '2023-11-13', accepted: '2023-11-15' }),
    done('000-2.2', { on: '2023-09-29', told: '2023-11-14', accepted: '2023-11-15', by: [paper('REGISTER', '2023-09-29')] }),
    done('000-3.1', { on: '2023-09-29', told: '2023-11-14', accepted: '2023-11-15', by: [paper('REGISTER', '2023-09-29')] }),
    completeStage('2023-11-16', '000-1'),
    completeStage('2023-11-16', '000-2'),
    completeStage('2023-11-16', '000-3'),
    done('000-4.1', { on: '2023-12-08', told: '2023-12-11', accepted: '2023-12-12' }),
    done('000-5.1', { on: '2023-12-15', accepted: '2023-12-18' }),
    done('000-5.2', { on: '2024-01-26', told: '2024-01-29', accepted: '2024-01-30' }),
    done('000-4.2', { on: '2024-04-19', told: '2024-04-22', accepted: '2024-04-23' }),
    done('000-5.3', { on: '2024-05-07', told: '2024-05-08', accepted: '2024-05-13' }),
    done('000-6.2', { on: '2024-05-17', told: '2024-05-20', accepted: '2024-05-21' }),
    done('000-6.1', { on: '2024-05-24', told: '2024-05-27', accepted: '2024-05-28', by: [paper('QUESTIONNAIRE', '2024-05-24')] }),
    done('000-6.3', { on: '2024-05-30', accepted: '2024-05-31' }),
    done('000-7.1', { on: '2024-06-20', told: '2024-06-21', accepted: '2024-06-24' }),
    complete('2024-06-28'),
  ],
};

/** 000-1.2 stays undone all the year: somebody has to ask why. */
const current: Edition = {
  templateCode: '000-lyceum-28',
  academicYear: 'running',
  drafted: '08-03',
  steps: [
    confirmDates('08-04'),
    submit('08-04'),
    approve('08-06', order('ДЕМО-1', '08-06')),
    done('000-1.1', { on: '08-07', accepted: '08-10', by: [paper('ORDER', '08-06', 'ДЕМО-1')] }),
    done('000-2.1', { on: '09-18', told: '09-21', accepted: '09-22' }),
    done('000-3.1', { on: '09-25', told: '09-28', accepted: '09-29', by: [paper('REGISTER', '09-25')] }),
    done('000-2.2', { on: '10-06', told: '10-07', accepted: '10-08', by: [paper('REGISTER', '10-06')] }),
    done('000-5.1', { on: '10-16', told: '10-19', accepted: '10-20' }),
    delegate('10-21', '000-4.2', 'mentor-council', '12-11'),
    claim('10-26', '000-4.1'),
    suspend('11-09', '000-5.3', 'RESPONSIBLE_ABSENT', order('ДЕМО-2', '11-09')),
    report('000-5.2', { on: '11-16' }),
    sendBack('11-17', '000-5.2', 'RESULT_INCOMPLETE'),
    done('000-4.1', { on: '12-04', told: '12-07', accepted: '12-08' }),
    takeBack('12-11', '000-4.2'),
    resume('12-14', '000-5.3', order('ДЕМО-3', '12-14')),
    done('000-5.2', { on: '12-18', told: '12-21', accepted: '12-22' }),
    done('000-4.2', { on: '04-16', told: '04-19', accepted: '04-20' }),
    done('000-6.2', { on: '05-14', told: '05-17', accepted: '05-18' }),
    report('000-5.3', { on: '05-20' }),
    accept('05-24', '000-5.3'),
    done('000-6.1', { on: '05-21', told: '05-24', accepted: '05-25', by: [paper('QUESTIONNAIRE', '05-21')] }),
    done('000-6.3', { on: '06-03', told: '06-04', accepted: '06-07' }),
    done('000-7.1', { on: '06-17', told: '06-18', accepted: '06-21' }),
  ],
};

/** Teaches five days a week, as the lessons of a lyceum in Moscow time commonly do. */
export const lyceum28: Institution = {
  school: { schoolId: '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028', name: 'МАОУ Лицей № 28', zone: 'Europe/Moscow', week: 5 },
  entered: '2023-08-21',
  mentoring: lyceum28Mentoring,
  editions: [historical, current],
};
