import { sealed } from '@vekha/event-sourcing/sealed';
import { ProgrammeCancelled, ProgrammeDrafted, ProgrammeMeasureAdded } from '../plan-events';
import { after, group, pair, programmeId, story } from '../testing/pair-history';
import { MENTEE, people, SECOND } from '../testing/school-people';
import { DraftProgramme } from './draft-programme.command';

const goal = 'Освоить анализ урока';
const asked = { programmeId, plannedStart: '2023-09-11', plannedEnd: '2024-05-24', goals: [{ menteeId: MENTEE, goal }] };
const drafted = ProgrammeDrafted({ ...asked, goals: [{ menteeId: MENTEE, goal: sealed('goals.0.goal', goal) }] });
const template = {
  code: '001-programme', edition: 3, title: 'Персонализированная программа', academicYear: 2021, kind: 'programme' as const,
  measures: [
    { measureId: '001-P6', text: 'Посещение занятий', responsible: ['mentor', 'administration'], responsibleVerbatim: 'Педагог наставник', deadline: 'Каждый первый вторник месяца или по запросу наставляемого', result: 'Отработка навыков' },
    { measureId: '001-P1', text: 'Средства связи', responsible: ['mentor', 'mentee'], deadline: 'Январь 2021 Сентябрь 2022' },
  ],
};
const from = (published: object | undefined, history = pair.working) =>
  after(history, { ...people(), template: published }).when(DraftProgramme, { ...asked, templateCode: '001-programme' });

describe('Draft a programme', () => {
  it('PP-1: for a pair approved by order, at work already or not yet', () => {
    after(pair.working).when(DraftProgramme, asked).then(drafted);
    after(pair.approved).when(DraftProgramme, asked).then(drafted);
    after(pair.willing).when(DraftProgramme, asked).rejects('PAIR_NOT_YET_APPROVED');
    after(pair.completed.filter(({ type }) => !type.startsWith('Programme'))).when(DraftProgramme, asked).rejects('PAIR_NOT_YET_APPROVED');
  });

  it('PP-1: a match has one programme; another only after the first was cancelled', () => {
    after(pair.running).when(DraftProgramme, asked).rejects('PROGRAMME_EXISTS');
    after(pair.published).when(DraftProgramme, asked).rejects('PROGRAMME_EXISTS');
    after([...pair.drafted, ProgrammeCancelled({ programmeId, ground: 'MISTAKE' })]).when(DraftProgramme, asked).then(drafted);
  });

  it('takes the rows of a template with their words, terms and results', () => {
    from(template).thenAmong('ProgrammeDrafted', { ...drafted.data, title: template.title, templateCode: '001-programme', templateEdition: 3 });
    const rows = from(template).acceptedEvents().flatMap((event) => (event.type === 'ProgrammeMeasureAdded' ? [event as ReturnType<typeof ProgrammeMeasureAdded>] : []));
    expect(rows.map(({ data }) => [data.no, data.measureId, data.text, data.responsible, data.responsibleVerbatim, data.expectedResult])).toEqual([
      [1, '001-P6', 'Посещение занятий', ['mentor'], 'Педагог наставник', 'Отработка навыков'],
      [2, '001-P1', 'Средства связи', ['mentor', 'mentee'], undefined, undefined],
    ]);
    expect(rows.map(({ data }) => data.deadlineVerbatim)).toEqual(template.measures.map(({ deadline }) => deadline));
    expect(rows[0]?.data.term.times.length).toBeGreaterThan(5);
    expect(rows[1]?.data.term.status).toBe('AMBIGUOUS');
  });

  it('SITUATIONAL mentoring has rows and no terms (001:L59)', () => {
    const rows = from(template, story({ kind: 'SITUATIONAL' }).working).acceptedEvents().slice(1) as ReturnType<typeof ProgrammeMeasureAdded>[];
    expect(rows.map(({ data }) => data.term.times)).toEqual([[], []]);
  });

  it('PP-10: lies within the dates of the order', () => {
    expect(after(pair.working).when(DraftProgramme, { ...asked, plannedEnd: '2024-06-01' }).rejects('OUTSIDE_PAIR_TERM').message).toContain('с 04.09.2023 по 31.05.2024');
    after(pair.working).when(DraftProgramme, { ...asked, plannedStart: '2023-09-03' }).rejects('OUTSIDE_PAIR_TERM');
    after(pair.working).when(DraftProgramme, { ...asked, plannedStart: '2024-05-25' }).rejects('TERM_REVERSED');
  });

  it('names one goal for each mentee', () => {
    after(group.working).when(DraftProgramme, asked).rejects('GOALS_DIFFER');
    after(group.working).when(DraftProgramme, { ...asked, goals: [...asked.goals, ...asked.goals] }).rejects('GOALS_DIFFER');
    after(group.working).when(DraftProgramme, { ...asked, goals: [{ menteeId: SECOND, goal }, { menteeId: MENTEE, goal }] }).thenAmong('ProgrammeDrafted', {
      ...drafted.data, goals: [{ menteeId: SECOND, goal: sealed('goals.0.goal', goal) }, { menteeId: MENTEE, goal: sealed('goals.1.goal', goal) }],
    });
  });

  it('refuses a template that is not published, one of a roadmap, and a school nobody entered', () => {
    from(undefined).rejects('TEMPLATE_MISSING');
    from({ ...template, kind: 'roadmap' }).rejects('TEMPLATE_OF_ROADMAP');
    after(pair.working, { ...people(), school: undefined }).when(DraftProgramme, asked).rejects('SCHOOL_MISSING');
  });
});
