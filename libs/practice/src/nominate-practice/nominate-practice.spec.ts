import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { PracticeNominated } from '../events';
import { AUTHOR, facts, nominated, OTHER_SCHOOL_ID, PRACTICE_ID, PROGRAMME_ID, school, SCHOOL_ID, silent, TITLE } from '../testing/school-practice';
import { NominatePractice } from './nominate-practice.command';

const asked = { schoolId: SCHOOL_ID, practiceId: PRACTICE_ID, title: TITLE, authors: [AUTHOR], origin: 'FINAL_EVENT' as const };
const nominating = (command: NominatePractice = asked, known: object = {}) => scenario(practiceCommands).knowing({ school, ...facts(silent, silent), ...known }).when(NominatePractice, command);

describe('Nominate a practice', () => {
  it('BP-3: the proposal may come from the final event (000:L20), and from the curator, a mentor or the council', () => {
    nominating().then(nominated);
    for (const origin of ['CURATOR', 'MENTOR', 'MENTOR_COUNCIL'] as const) nominating({ ...asked, origin }).then(PracticeNominated({ ...nominated.data, origin }));
  });

  it('names its authors by their ids, each once, and at least one', () => {
    nominating({ ...asked, authors: [AUTHOR, AUTHOR] }).then(nominated);
    nominating({ ...asked, authors: [] }).rejects('AUTHORS_MISSING');
    nominating(asked, facts({ ...silent, schoolId: OTHER_SCHOOL_ID }, silent)).rejects('PERSON_UNKNOWN');
  });

  it('BP-2: may be drawn from a programme of the school that still runs; publication waits for it, not the nomination', () => {
    const drawn = { ...asked, programmeId: PROGRAMME_ID };
    nominating(drawn, { programme: { schoolId: SCHOOL_ID } }).then(PracticeNominated({ ...nominated.data, programmeId: PROGRAMME_ID }));
    nominating(drawn).rejects('PROGRAMME_MISSING');
    nominating(drawn, { programme: { schoolId: OTHER_SCHOOL_ID } }).rejects('PROGRAMME_MISSING');
  });

  it('refuses a school nobody entered, and an id that is taken', () => {
    nominating(asked, { school: undefined }).rejects('SCHOOL_MISSING');
    scenario(practiceCommands).given(nominated).knowing({ school }).when(NominatePractice, asked).rejects('PRACTICE_EXISTS');
  });
});
