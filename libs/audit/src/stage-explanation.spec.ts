import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { explainStage } from './stage-explanation';

const words = { events: new Map<string, string>(), roles: { curator: 'куратор' } };
const event = (revision: number, type: string, data: object): RecordedEvent => ({
  type, data, meta: { occurredOn: '2023-11-10', correlationId: 'c' }, position: String(revision), stream: 'roadmap-r', revision, eventId: `e${revision}`,
  schemaVersion: 1, recordedAt: '2023-11-10T20:00:00.000Z', scope: 'school:s', actor: { id: 'a', role: 'curator' }, commandId: 'c',
});
const created = event(0, 'RoadmapCreatedFromTemplate', { academicYear: 2026, zone: 'Asia/Irkutsk' });

describe('Why these dates of a stage', () => {
  it('tells the words of the document, the year of the roadmap, who measures them, and when by the school’s clock', () => {
    const stage = event(1, 'StageAdded', { stageId: '000-1', deadlineVerbatim: 'Август – сентябрь 2023 г.', term: { start: '2026-08-01', due: '2026-09-30' } });
    expect(explainStage([created, stage], '000-1', words)).toMatchObject({
      start: '2026-08-01', due: '2026-09-30', verbatim: 'Август – сентябрь 2023 г.',
      sentence: 'Срок этапа — с 01.08.2026 по 30.09.2026. В документе: «Август – сентябрь 2023 г.». Карта составлена на 2026/27 учебный год. Его наследуют мероприятия этапа, у которых нет своего срока. Этап добавил: куратор, 11.11.2023 (запись журнала № 1).',
    });
  });

  it('ST-4: has nothing to say of a section, which has no dates, or of a stage there is not', () => {
    expect(explainStage([created, event(1, 'StageAdded', { stageId: '001-A', deadlineVerbatim: '', section: true })], '001-A', words)).toBeUndefined();
    expect(explainStage([created], '000-9', words)).toBeUndefined();
  });
});
