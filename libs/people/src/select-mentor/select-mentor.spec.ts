import { MentorSelected } from '../mentor-events';
import { candidate, given, inBank, personId } from '../testing/school-people';
import { SelectMentor } from './select-mentor.command';

describe('Select a mentor', () => {
  it('marks one of the bank, with the minutes the choice rests on, once', () => {
    const minutes = { number: '3', date: '2026-03-10' };
    given(...inBank()).when(SelectMentor, { personId, minutes }).then(MentorSelected({ personId, minutes }));
    given(...inBank(), MentorSelected({ personId })).when(SelectMentor, { personId }).thenNothing();
  });

  it('refuses whoever is not in the bank, saying how they get there, and minutes of the future', () => {
    expect(given(...candidate()).when(SelectMentor, { personId }).rejects('MENTOR_TOO_EARLY').message).toBe('Сейчас наставник пока только кандидат. Сначала включите его в банк наставников.');
    given(...inBank()).when(SelectMentor, { personId, minutes: { number: '3', date: '2026-03-18' } }).rejects('DAY_IN_FUTURE');
  });
});
