import { fold } from '@vekha/event-sourcing/command-catalogue';
import { ImportedPersonRevoked } from './card-events';
import { ConsentRequested, ConsentWithdrawn } from './consent-events';
import type { PersonEvent } from './events';
import { MenteeIdentified } from './mentee-events';
import { MentorMatched } from './mentor-events';
import { person } from './person';
import { personFacts } from './person-facts';
import { active, ASSIGNMENT, DATA, PROGRAMME_ID, personId, pupil, SCHOOL_ID } from './testing/school-people';
import { scheduled } from './testing/withdrawn-consent';

const factsAfter = (...events: readonly PersonEvent[]) =>
  personFacts(fold(person, events.map((event) => ({ ...event, actor: { id: 'a', role: 'curator' }, occurredOn: '2026-03-17', recordedAt: '2026-03-17T00:00:00.000Z' }))));

describe('What others may know of a person', () => {
  it('states, dates and ids, and nothing about whom', () => {
    const facts = factsAfter(...active(), MentorMatched({ personId, programmeId: PROGRAMME_ID }));
    expect(facts).toEqual({
      schoolId: SCHOOL_ID, kind: 'EMPLOYEE', needsRepresentative: false, destroyed: [],
      mentor: { state: 'Active', capacity: 2, activeMatches: [PROGRAMME_ID], appointedOn: '2026-03-02', supplementaryAgreement: false },
      consents: [
        { consentId: DATA, kind: 'PERSONAL_DATA', givenOn: '2026-02-02', validUntil: '2028-02-02', state: 'Given' },
        { consentId: ASSIGNMENT, kind: 'ASSIGNMENT', givenOn: '2026-02-02', state: 'Given' },
      ],
    });
    expect(JSON.stringify(facts)).not.toContain('sealed');
  });

  it('MR-7: of a mentor who is a mentee both sides', () => {
    const facts = factsAfter(...active(), MenteeIdentified({ personId, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'EXPERIENCED_TEACHER' }));
    expect([facts?.mentor?.state, facts?.mentee?.state]).toEqual(['Active', 'Identified']);
  });

  it('CO-4: a withdrawal shows at once, with its day', () => {
    const withdrawn = ConsentWithdrawn({ personId, consentId: DATA, kind: 'PERSONAL_DATA', receivedOn: '2026-03-16', giverRole: 'SUBJECT', form: 'PAPER' });
    expect(factsAfter(...active(), withdrawn)?.consents[0]).toMatchObject({ state: 'Withdrawn', withdrawnOn: '2026-03-16' });
    expect(factsAfter(...active(), withdrawn, scheduled)?.consents[0]).toMatchObject({ state: 'DestructionDue', withdrawnOn: '2026-03-16' });
  });

  it('the age of a pupil in years, and no consent that nobody has given', () => {
    const facts = factsAfter(pupil(13), ConsentRequested({ personId, consentId: DATA, kind: 'PERSONAL_DATA', giverRole: 'LEGAL_REPRESENTATIVE' }));
    expect(facts).toMatchObject({ ageYears: 13, needsRepresentative: true, consents: [] });
  });

  it('nothing of nobody, and nothing of whoever was undone', () => {
    expect(factsAfter()).toBeUndefined();
    expect(factsAfter(pupil(13), ImportedPersonRevoked({ personId, importId: personId, purposes: [] }))).toBeUndefined();
  });
});
