import { creativityCentreMentoring } from '../mentoring/creativity-centre';
import type { EvidenceItem } from '@vekha/roadmap/evidence-item.command';
import type { Edition, Institution } from '../story';
import { approve, assign, clarify, complete, completeStage, confirmDates, done, leaveOut, move, order, paper, resume, submit, suspend } from '../story-words';

const minutes = (on: string): { by: EvidenceItem[] } => ({ by: [paper('MINUTES', on)] });
const plan = (on: string): { by: EvidenceItem[] } => ({ by: [paper('PLAN', on)] });
const list = (on: string): { by: EvidenceItem[] } => ({ by: [paper('LIST', on)] });
const register = (on: string): { by: EvidenceItem[] } => ({ by: [paper('REGISTER', on)] });

/** Two years; the document names no order (004), so the demonstration's own stands. Three rows had to be clarified. */
const historical: Edition = {
  templateCode: '004-creativity-centre',
  academicYear: 2022,
  drafted: '2022-08-22',
  steps: [
    clarify('2022-08-24', '004-5.1', { start: '2022-09-01', due: '2022-09-30' }),
    clarify('2022-08-24', '004-5.2', { start: '2022-09-01', due: '2022-10-31' }),
    submit('2022-08-26'),
    approve('2022-08-29', order('ДЕМО-1', '2022-08-29')),
    assign('2022-09-02', '004-1.6', 'curator'),
    done('004-4.3', { on: '2022-09-20', accepted: '2022-09-21', ...list('2022-09-20') }),
    done('004-4.1', { on: '2022-09-27', accepted: '2022-09-28', ...list('2022-09-27') }),
    done('004-5.1', { on: '2022-09-29', accepted: '2022-09-30', ...plan('2022-09-29') }),
    // The programme of training was ready five days late.
    done('004-4.2', { on: '2022-10-05', told: '2022-10-06', accepted: '2022-10-07', ...plan('2022-10-05') }),
    completeStage('2022-10-10', '004-4'),
    clarify('2022-10-11', '004-3.2', { start: '2022-10-01', due: '2023-10-31' }),
    done('004-1.3', { on: '2022-10-14', accepted: '2022-10-17', by: [paper('QUESTIONNAIRE', '2022-10-14')] }),
    done('004-1.2', { on: '2022-10-21', accepted: '2022-10-24', ...minutes('2022-10-21') }),
    done('004-5.2', { on: '2022-10-26', accepted: '2022-10-27', ...plan('2022-10-26') }),
    done('004-1.4', { on: '2022-10-28', accepted: '2022-10-31', ...plan('2022-10-28') }),
    done('004-1.1', { on: '2022-10-28', told: '2022-11-07', accepted: '2022-11-08', by: [paper('ORDER', '2022-10-28', 'ДЕМО-2')] }),
    done('004-1.5', { on: '2023-04-18', accepted: '2023-04-19', ...minutes('2023-04-18') }),
    done('004-1.6', { on: '2023-05-12', told: '2023-05-15', accepted: '2023-05-16', by: [paper('PUBLICATION', '2023-05-12')] }),
    // Rewards a year before the results: the centre moved the row to the end of the second year.
    move('2023-05-18', '004-7.5', '2024-05-31', order('ДЕМО-3', '2023-05-18')),
    done('004-2.2', { on: '2023-09-07', accepted: '2023-09-08', ...register('2023-09-07') }),
    done('004-2.3', { on: '2023-09-08', accepted: '2023-09-11', by: [paper('REPORT', '2023-09-08')] }),
    done('004-2.1', { on: '2023-09-22', accepted: '2023-09-25', ...list('2023-09-22') }),
    done('004-3.1', { on: '2023-09-28', accepted: '2023-09-29', ...plan('2023-09-28') }),
    done('004-3.2', { on: '2023-10-24', accepted: '2023-10-25', ...register('2023-10-24') }),
    done('004-7.1', { on: '2024-05-21', accepted: '2024-05-22', by: [paper('REPORT', '2024-05-21')] }),
    done('004-7.2', { on: '2024-05-24', accepted: '2024-05-27', ...plan('2024-05-20') }),
    done('004-7.5', { on: '2024-05-24', accepted: '2024-05-27', ...list('2024-05-24') }),
    done('004-6.1', { on: '2024-06-10', accepted: '2024-06-11', ...plan('2024-06-10') }),
    done('004-6.2', { on: '2024-06-14', accepted: '2024-06-17', ...plan('2024-06-14') }),
    done('004-6.3', { on: '2024-06-14', accepted: '2024-06-17', by: [paper('QUESTIONNAIRE', '2024-06-14')] }),
    done('004-7.3', { on: '2024-06-19', accepted: '2024-06-20', by: [paper('PUBLICATION', '2024-06-19')] }),
    done('004-7.4', { on: '2024-06-20', accepted: '2024-06-21', ...register('2024-06-20') }),
    complete('2024-06-28'),
  ],
};

/** Two of the unclear rows still wait for a decision; 004-1.2 stays undone after October. */
const current: Edition = {
  templateCode: '004-creativity-centre',
  academicYear: 'running',
  drafted: '08-03',
  steps: [
    clarify('08-04', '004-5.1', { start: '09-01', due: '09-30' }),
    confirmDates('08-05'),
    submit('08-05'),
    approve('08-07', order('ДЕМО-4', '08-07')),
    assign('08-10', '004-1.6', 'system-administrator'),
    suspend('09-07', '004-4.2', 'RESPONSIBLE_ABSENT', order('ДЕМО-5', '09-07')),
    done('004-4.3', { on: '09-15', accepted: '09-16', ...list('09-15') }),
    done('004-4.1', { on: '09-22', accepted: '09-23', ...list('09-22') }),
    resume('09-22', '004-4.2', order('ДЕМО-6', '09-22')),
    done('004-5.1', { on: '10-05', told: '10-06', accepted: '10-07', ...plan('10-05') }),
    done('004-4.2', { on: '10-12', accepted: '10-13', ...plan('10-12') }),
    completeStage('10-14', '004-4'),
    done('004-1.3', { on: '10-15', accepted: '10-16', by: [paper('QUESTIONNAIRE', '10-15')] }),
    done('004-1.4', { on: '10-26', accepted: '10-27', ...plan('10-26') }),
    done('004-1.1', { on: '10-28', accepted: '10-29', by: [paper('ORDER', '10-28', 'ДЕМО-7')] }),
    suspend('11-10', '004-6.3', 'REORGANISATION', order('ДЕМО-8', '11-10')),
    done('004-1.5', { on: '04-15', accepted: '04-16', ...minutes('04-15') }),
    done('004-1.6', { on: '04-22', accepted: '04-23', by: [paper('PUBLICATION', '04-22')] }),
    leaveOut('05-13', '004-7.5', 'REPEATS_ANOTHER', order('ДЕМО-9', '05-13')),
  ],
};

/** The document does not say where the district lies: the zone is the demonstration's choice. Clubs meet on Saturdays, too. */
export const creativityCentre: Institution = {
  school: { schoolId: 'b6f0c2d8-7e41-5a9b-8c35-9d2e7f1a0004', name: 'МБУ ДО «ЦВР» НГО', zone: 'Asia/Yekaterinburg', week: 6 },
  entered: '2022-08-15',
  mentoring: creativityCentreMentoring,
  editions: [historical, current],
};
