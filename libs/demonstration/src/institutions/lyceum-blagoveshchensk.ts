import { lyceumBlagoveshchenskMentoring } from '../mentoring/lyceum-blagoveshchensk';
import type { Edition, Institution } from '../story';
import { approve, claim, clarify, complete, confirmDates, done, minutes, opinion, order, paper, report, sendBack, submit } from '../story-words';

const STUDENTS = minutes('4', '2022-06-06');
const TEACHERS = minutes('8', '2022-06-07');

/** Order № 37 of 14.06.2022 rests on the minutes of two councils (003:L29–L31). */
const historical: Edition = {
  templateCode: '003-lyceum-blagoveshchensk',
  academicYear: 2022,
  drafted: '2022-06-01',
  steps: [
    // Where a term should stand, the document names what had been done by then.
    clarify('2022-06-02', '003-1.1', { start: '2022-06-01', due: '2022-06-14' }),
    clarify('2022-06-02', '003-1.2', { start: '2022-06-01', due: '2022-06-14' }),
    submit('2022-06-03'),
    opinion('2022-06-06', 'STUDENT_COUNCIL', STUDENTS),
    opinion('2022-06-07', 'PEDAGOGICAL_COUNCIL', TEACHERS),
    approve('2022-06-14', order('37', '2022-06-14'), [TEACHERS, STUDENTS]),
    done('003-1.1', { on: '2022-06-14', accepted: '2022-06-15', by: [paper('ORDER', '2022-06-14', '37')] }),
    done('003-1.2', { on: '2022-06-07', told: '2022-06-14', accepted: '2022-06-15', by: [paper('MINUTES', '2022-06-07', '8'), paper('MINUTES', '2022-06-06', '4')] }),
    done('003-2.1', { on: '2022-09-16', accepted: '2022-09-19' }),
    done('003-2.2', { on: '2022-09-28', accepted: '2022-09-30' }),
    done('003-3.1', { on: '2022-10-12', accepted: '2022-10-13', by: [paper('MINUTES', '2022-10-12', '2')] }),
    done('003-2.3', { on: '2022-10-25', accepted: '2022-10-26', by: [paper('REGISTER', '2022-10-25')] }),
    report('003-3.2', { on: '2022-10-27' }),
    sendBack('2022-10-28', '003-3.2', 'EVIDENCE_INSUFFICIENT'),
    done('003-4.1', { on: '2022-10-28', told: '2022-10-31', accepted: '2022-11-01', by: [paper('ORDER', '2022-10-28', 'ДЕМО-1')] }),
    done('003-3.2', { on: '2022-11-03', accepted: '2022-11-07', by: [paper('REGISTER', '2022-11-03')] }),
    done('003-4.2', { on: '2022-11-10', told: '2022-11-11', accepted: '2022-11-14' }),
    claim('2023-02-06', '003-6.2'),
    done('003-5.1', { on: '2023-05-22', accepted: '2023-05-23' }),
    done('003-6.1', { on: '2023-05-24', accepted: '2023-05-25', by: [paper('PUBLICATION', '2023-05-24')] }),
    done('003-6.2', { on: '2023-05-29', accepted: '2023-05-30', by: [paper('REPORT', '2023-05-29')] }),
    complete('2023-06-02'),
  ],
};

/** Under review: the students' council has spoken, the pedagogical council too; the director has not signed yet. */
const current: Edition = {
  templateCode: '003-lyceum-blagoveshchensk',
  academicYear: 'coming',
  drafted: 'T-9',
  steps: [
    confirmDates('T-7'),
    submit('T-7'),
    opinion('T-4', 'STUDENT_COUNCIL', minutes('ДЕМО-1', 'T-5')),
    opinion('T-2', 'PEDAGOGICAL_COUNCIL', minutes('ДЕМО-2', 'T-3')),
  ],
};

/** Six days a week, as vocational training commonly does. */
export const lyceumBlagoveshchensk: Institution = {
  school: { schoolId: '5b7e9d14-2c8a-5f60-b3d7-1e9c4a6f0037', name: 'КГБПОУ «Благовещенский профессиональный лицей»', zone: 'Asia/Barnaul', week: 6 },
  entered: '2022-05-30',
  mentoring: lyceumBlagoveshchenskMentoring,
  editions: [historical, current],
};
