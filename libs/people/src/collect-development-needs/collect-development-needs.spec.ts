import { sealed } from '@vekha/event-sourcing/sealed';
import { DevelopmentNeedsCollected, MenteeCompleted } from '../mentee-events';
import { given, identified, inProgramme, personId, PROGRAMME_ID, teacher } from '../testing/school-people';
import { CollectDevelopmentNeeds } from './collect-development-needs.command';

const codes = { personId, subjects: ['MATHEMATICS'], competences: ['CLASSROOM'], form: 'TEACHER_TEACHER', kind: 'GROUP', model: 'EXPERIENCED_TO_EARLY_CAREER', availability: [] };

describe('Collect the needs of a mentee', () => {
  it('keeps areas as codes and seals the words', () => {
    given(...identified()).when(CollectDevelopmentNeeds, { ...codes, words: 'трудно с дисциплиной', sameOrganisationOnly: true })
      .then(DevelopmentNeedsCollected({ ...codes, words: sealed('words', 'трудно с дисциплиной'), sameOrganisationOnly: true }));
  });

  it('begins a new round after a completed programme, and waits while one goes on', () => {
    given(...inProgramme(), MenteeCompleted({ personId, programmeId: PROGRAMME_ID })).when(CollectDevelopmentNeeds, codes).then(DevelopmentNeedsCollected(codes));
    given(...inProgramme()).when(CollectDevelopmentNeeds, codes).rejects('MENTEE_STATE_WRONG');
  });

  it('refuses whoever is not in the list, a day that has not come, and time that runs backwards', () => {
    given(teacher).when(CollectDevelopmentNeeds, codes).rejects('MENTEE_NONE');
    given(...identified()).when(CollectDevelopmentNeeds, { ...codes, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
    given(...identified()).when(CollectDevelopmentNeeds, { ...codes, availability: [{ weekday: 1, from: '12:00', to: '12:00' }] }).rejects('FREE_TIME_REVERSED');
    expect(() => given(...identified()).when(CollectDevelopmentNeeds, { ...codes, subjects: ['Проба Тестова'] })).toThrow('нужен список до 20 разных кодов');
  });
});
