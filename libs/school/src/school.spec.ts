import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { Happened } from '@vekha/event-sourcing/decider';
import { AcademicCalendarAmended, type SchoolEvent, SchoolDaysSet } from './events';
import { CuratorAppointed, CuratorDismissed, MentorCouncilApproved, MentorCouncilDissolved, MentorCouncilProposed } from './organisation-events';
import { school, schoolFacts, settingsFacts } from './school';
import { DEFAULT_SETTINGS } from './settings';
import { SchoolSettingsSet } from './settings-events';
import { adopted, calendar, registered, SCHOOL_ID } from './testing/registered-school';
import { DEPUTY, order, TEACHER } from './testing/school-people';

const factsAfter = (...events: readonly SchoolEvent[]) =>
  schoolFacts(fold(school, events.map((event): Happened<SchoolEvent> => ({ ...event, actor: { id: 'a', role: 'curator' }, occurredOn: '2021-09-01', recordedAt: '2021-09-01T00:00:00.000Z' }))));

describe('What others may know of a school', () => {
  it('nothing of its calendar before one is adopted', () => {
    expect(factsAfter()).toBeUndefined();
    expect(factsAfter(registered)).toEqual({ ...registered.data, settings: DEFAULT_SETTINGS });
  });

  it('the terms of all adopted years together, each in its present edition', () => {
    const next = { ...calendar, academicYear: 2020, terms: [{ name: '1 полугодие', start: '2020-09-01', end: '2020-12-28' }, { name: '2 полугодие', start: '2021-01-11', end: '2021-05-31' }], holidays: [], edition: 2 };
    const facts = factsAfter(registered, adopted, AcademicCalendarAmended({ ...next, edition: 1 }), AcademicCalendarAmended(next));
    expect(facts?.terms?.map(({ start }) => start)).toEqual(['2020-09-01', '2021-01-11', '2021-09-01', '2021-11-08', '2022-01-10', '2022-04-04']);
    expect(facts?.holidays).toEqual(calendar.holidays);
  });

  it('its own days as the narrowest layer, whose version names the edition', () => {
    const days = { schoolId: SCHOOL_ID, edition: 3, source: 'приказ № 7', nonWorking: ['2022-02-02'], working: [] };
    expect(factsAfter(registered, SchoolDaysSet(days))?.calendar).toEqual({ level: 'SCHOOL', version: '3', source: 'приказ № 7', nonWorking: ['2022-02-02'], working: [] });
  });

  it('its settings, the ordinary ones until it sets its own', () => {
    const state = (...events: readonly SchoolEvent[]) => fold(school, events.map((event): Happened<SchoolEvent> => ({ ...event, actor: { id: 'a', role: 'director' }, occurredOn: '2021-09-01', recordedAt: '2021-09-01T00:00:00.000Z' })));
    const own = { ...DEFAULT_SETTINGS, consentAge: 16 };
    expect(settingsFacts(state())).toBeUndefined();
    expect(settingsFacts(state(registered))).toEqual(DEFAULT_SETTINGS);
    const set = SchoolSettingsSet({ schoolId: SCHOOL_ID, edition: 1, act: { title: 'Положение', date: '2021-08-30' }, ...own });
    expect([settingsFacts(state(registered, set)), factsAfter(registered, set)?.settings]).toEqual([own, own]);
  });

  it('who leads it: the curator of the day and the approved council, not the proposed one', () => {
    const council = { schoolId: SCHOOL_ID, members: [DEPUTY, TEACHER], chair: TEACHER };
    const appointed = CuratorAppointed({ schoolId: SCHOOL_ID, personId: DEPUTY, post: 'DEPUTY_HEAD', order, from: order.date });
    expect(factsAfter(registered, MentorCouncilProposed(council))).not.toHaveProperty('council');
    expect(factsAfter(registered, appointed, MentorCouncilProposed(council), MentorCouncilApproved({ ...council, order }))).toMatchObject({ curator: DEPUTY, council: { members: [DEPUTY, TEACHER], chair: TEACHER } });
    const ended = [CuratorDismissed({ schoolId: SCHOOL_ID, personId: DEPUTY, order, from: order.date }), MentorCouncilDissolved({ schoolId: SCHOOL_ID, order })];
    const after = factsAfter(registered, appointed, MentorCouncilProposed(council), MentorCouncilApproved({ ...council, order }), ...ended);
    for (const fact of ['curator', 'council']) expect(after).not.toHaveProperty(fact);
  });
});
