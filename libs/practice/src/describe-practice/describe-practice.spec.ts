import { sealed } from '@vekha/event-sourcing/sealed';
import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { PracticeDescribed, PracticeReturned } from '../events';
import { described, facts, inBank, nominated, ofPractice, OTHER_SCHOOL_ID, PRACTICE_ID, PUPIL, reviewed, SCHOOL_ID, silent } from '../testing/school-practice';
import { DescribePractice } from './describe-practice.command';

const asked = { practiceId: PRACTICE_ID, annotation: 'Пробное описание', shown: [PUPIL] };
const documentId = '6d9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
const describing = (command: Asked<DescribePractice> = asked, known: object = {}) =>
  scenario(practiceCommands).given(nominated).knowing({ ...facts(silent, silent), ...known }).when(DescribePractice, command);

describe('Describe a practice', () => {
  it('BP-1: keeps the description under the key of the practice, and everybody it speaks of by their ids', () => {
    describing().then(described);
    describing({ ...asked, form: 'TEACHER_TEACHER', kind: 'REVERSE' }).then(PracticeDescribed({ ...described.data, form: 'TEACHER_TEACHER', kind: 'REVERSE' }));
  });

  it('replaces a description until it is reviewed, and after it was returned', () => {
    const anew = PracticeDescribed({ ...ofPractice, shown: [], annotation: sealed('annotation', 'Другое пробное описание') });
    const other = { ...asked, annotation: 'Другое пробное описание', shown: [] };
    scenario(practiceCommands).given(nominated, described).knowing({}).when(DescribePractice, other).then(anew);
    scenario(practiceCommands).given(nominated, described, reviewed('NAMES_PERSONS'), PracticeReturned(ofPractice)).knowing({}).when(DescribePractice, other).then(anew);
  });

  it('refuses once the council has looked it through', () => {
    scenario(practiceCommands).given(nominated, described, reviewed('NAMES_NOBODY')).knowing(facts(silent, silent)).when(DescribePractice, asked).rejects('PRACTICE_NOT_NOMINATED');
    scenario(practiceCommands).given(...inBank()).knowing(facts(silent, silent)).when(DescribePractice, asked).rejects('PRACTICE_NOT_NOMINATED');
  });

  it('refuses people and papers of another school', () => {
    describing(asked, facts(silent, { ...silent, schoolId: OTHER_SCHOOL_ID })).rejects('PERSON_UNKNOWN');
    describing({ ...asked, documentId }).rejects('DOCUMENT_MISSING');
    describing({ ...asked, documentId }, { document: { schoolId: OTHER_SCHOOL_ID } }).rejects('DOCUMENT_MISSING');
    describing({ ...asked, documentId }, { document: { schoolId: SCHOOL_ID } }).then(PracticeDescribed({ ...described.data, documentId }));
  });
});
