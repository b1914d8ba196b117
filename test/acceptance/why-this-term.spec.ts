import { ROLES } from '@vekha/access/roles';
import { TermExplainer } from '@vekha/audit/explain-term';
import { inRussian } from '@vekha/calendar/civil-date';
import { templateLibrary } from '@vekha/template/template-library';
import { curator, department, director, roadmapHouse, SCHOOL } from './roadmap-house';

const YEARS: Readonly<Record<string, number>> = { '000-lyceum-28': 2023, '001-school-11': 2021, '003-lyceum-blagoveshchensk': 2023, '004-creativity-centre': 2022 };

async function adopted(code: string, academicYear: number) {
  const { give, eventsOf, log } = roadmapHouse('2023-11-10T08:00:00.000Z');
  await give(department, 'PublishTemplate', templateLibrary.find((each) => each.code === code) ?? {});
  await give(department, 'RegisterSchool', { schoolId: SCHOOL, name: 'Школа', zone: 'Asia/Irkutsk', week: 5 });
  const stream = await give(curator, 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: code, academicYear });
  return { events: await eventsOf(stream), explainer: new TermExplainer(log, ROLES), roadmapId: stream.replace('roadmap-', '') };
}

describe('Why this term, of the real documents', () => {
  it.each(Object.entries(YEARS))('%s: every date of every measure and occurrence answers with its rule, calendar and author', async (code, year) => {
    const { events, explainer, roadmapId } = await adopted(code, year);
    const terms = events.flatMap(({ type, data }) => (type === 'DeadlineParsed' || type === 'OccurrenceScheduled' ? [data as { measureId: string; period?: string; deadline: { effectiveDue: string; rungs: readonly unknown[] } }] : []));
    expect(terms.length).toBeGreaterThanOrEqual(10);
    for (const { measureId, period, deadline } of terms) {
      const explained = await explainer.explain({ stream: `roadmap-${roadmapId}`, measureId, ...(period !== undefined && { period }) }, director);
      expect(explained).toMatchObject({ effectiveDue: deadline.effectiveDue, calendarVersion: expect.stringContaining('ru-') as string, author: { role: 'curator' } });
      expect(explained?.sentence).toContain(`Срок — ${inRussian(deadline.effectiveDue)}.`);
      expect(explained?.dates.filter(({ sentence }) => /[А-Яа-я].*\.$/.test(sentence)).length).toBeGreaterThanOrEqual(2 + deadline.rungs.length);
    }
  });

  it('tells nothing to another school, as if the roadmap did not exist', async () => {
    const { explainer, roadmapId } = await adopted('000-lyceum-28', 2023);
    const stranger = { ...director, scopes: ['school:0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0099'] };
    expect(await explainer.explain({ stream: `roadmap-${roadmapId}`, measureId: '000-1.1' }, stranger)).toBeUndefined();
    expect(await explainer.explain({ stream: `roadmap-${roadmapId}`, measureId: '000-1.1' }, director)).toBeDefined();
  });

  it('explains the term as it stood on an earlier date', async () => {
    const { explainer, roadmapId } = await adopted('000-lyceum-28', 2023);
    expect(await explainer.explain({ stream: `roadmap-${roadmapId}`, measureId: '000-1.1' }, director, { recordedAt: '2023-11-10T07:59:59.999Z' })).toBeUndefined();
    expect(await explainer.explain({ stream: `roadmap-${roadmapId}`, measureId: '000-1.1' }, director, { recordedAt: '2023-11-10T08:00:00.000Z' })).toMatchObject({ version: 1 });
  });
});
