import { sealed } from '@vekha/event-sourcing/sealed';
import { PersonEntered } from '../card-events';
import { MenteeIdentified, MenteeWithdrawn } from '../mentee-events';
import { active, given, identified, personId, school, SCHOOL_ID } from '../testing/school-people';
import { IdentifyMentee } from './identify-mentee.command';

const importId = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0301';
const known = { schoolId: SCHOOL_ID, personId, category: 'EARLY_CAREER_TEACHER' as const };
const asked = { ...known, card: { kind: 'EMPLOYEE' as const, fullName: 'Проба Тестова', phone: '+7 900 000-00-01' } };
const listed = (more: object = {}) => MenteeIdentified({ personId, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'EARLY_CAREER_TEACHER', ...more });

describe('Identify a mentee', () => {
  it('enters whoever the school does not know yet; an import leaves its number on every event', () => {
    const entered = PersonEntered({
      personId, schoolId: SCHOOL_ID, zone: school.zone, kind: 'EMPLOYEE', fullName: sealed('card.fullName', 'Проба Тестова'), phone: sealed('card.phone', '+7 900 000-00-01'), importId,
    });
    given().when(IdentifyMentee, { ...asked, importId }).then(entered, listed({ importId }));
  });

  it('MR-7: a mentor becomes a mentee as well, as reversive mentoring asks (001:L57)', () => {
    given(...active()).when(IdentifyMentee, known).then(listed());
  });

  it('MT-2: whoever left of their own will may come back', () => {
    given(...identified(), MenteeWithdrawn({ personId, by: 'MENTEE' })).when(IdentifyMentee, known).then(listed());
    given(...identified()).when(IdentifyMentee, known).rejects('MENTEE_IDENTIFIED');
  });
});
