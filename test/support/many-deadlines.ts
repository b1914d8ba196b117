import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { DEPARTMENT, engineBeside, give, wholeLog } from './engine-beside';

/** Nine o'clock in Moscow: openings of midnight and reminders of the morning are both due. */
export const BURST_AT = '2026-10-01T06:00:00.000Z';

const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0001';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The stream of one roadmap that has ten rungs due at `BURST_AT`: seven openings and three reminders. */
export interface RoadmapToCopy {
  readonly roadmapId: string;
  readonly events: readonly NewEvent[];
}

/** 26 rows: three under way since September and due in 14 working days, seven that open today, the others later. */
export async function manyDeadlines(): Promise<RoadmapToCopy> {
  const clock = new VirtualClock('2026-08-20T06:00:00.000Z');
  const store = new InMemoryEventStore('burst');
  const engine = engineBeside({ store, bodySecret: 'bench', clock });
  const [curator, director] = ['curator', 'director'].map((role): Principal => ({ id: `bench-${role}`, role, scopes: 'all' })) as [Principal, Principal];
  await give(engine, DEPARTMENT, 'PublishTemplate', template());
  await give(engine, DEPARTMENT, 'RegisterSchool', { schoolId: SCHOOL, name: 'Школа замеров', zone: 'Europe/Moscow', week: 5 });
  const { stream } = await give(engine, curator, 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: 'burst', academicYear: 2026 });
  const roadmapId = stream.replace('roadmap-', '');
  await give(engine, curator, 'SubmitRoadmapForApproval', { roadmapId });
  await give(engine, director, 'ApproveRoadmap', { roadmapId, order: { number: '1', date: '2026-08-20' } });
  await give(engine, director, 'ActivateRoadmap', { roadmapId });
  clock.moveTo('2026-09-01T06:00:00.000Z');
  await give(engine, { id: 'deadline-enforcer', role: 'system', scopes: 'all' }, 'EnforceDeadlines', { roadmapId });
  const events = (await wholeLog(store))
    .filter((event) => event.stream === stream)
    .map(({ payload, stream: _stream, position: _position, revision: _revision, prevStreamHash: _hash, leaf: _leaf, ...event }): NewEvent => ({ ...event, payload: JSON.parse(payload) as NewEvent['payload'] }));
  return { roadmapId, events };
}

/** The same roadmap under ids of its own. */
export function copyOf({ roadmapId, events }: RoadmapToCopy, index: number): (readonly [stream: string, event: NewEvent])[] {
  const own = derivedId('copied-roadmap', index);
  return events.map((event, place) => {
    const payload = JSON.parse(JSON.stringify(event.payload).replaceAll(roadmapId, own)) as NewEvent['payload'];
    const eventId = derivedId('burst-event', index, place);
    return [`roadmap-${own}`, { ...event, payload, eventId, commandId: eventId }] as const;
  });
}

/** The id that `copyOf` gives. @throws Error when it holds no id */
export const copiedStream = (roadmap: RoadmapToCopy, index: number): string => {
  const [first] = copyOf({ ...roadmap, events: roadmap.events.slice(0, 1) }, index);
  if (!first || !UUID.test(first[0])) throw new Error('The roadmap has no events');
  return first[0];
};

/** First and last day of each row: under way, opening at the burst, later. */
const ROWS: readonly (readonly [string, string])[] = [
  ...Array.from({ length: 3 }, () => ['01.09.2026', '21.10.2026'] as const),
  ...Array.from({ length: 7 }, () => ['01.10.2026', '25.12.2026'] as const),
  ...Array.from({ length: 16 }, (_, index) => [`${11 + index}.01.2027`, '28.05.2027'] as const),
];

function template() {
  return {
    code: 'burst',
    title: 'Замеры',
    provenance: { document: 'bench', institution: 'Школа замеров' },
    academicYear: 2026,
    stages: [{ stageId: 's-1', no: 1, name: 'Этап', deadline: 'Сентябрь 2026 г. - май 2027 г.' }],
    measures: ROWS.map(([start, due], index) => ({
      measureId: `m-${index + 1}`, stageId: 's-1', text: 'Мероприятие', deadline: `с ${start} по ${due}`, documents: [], parts: [], responsible: ['curator'], control: false,
    })),
    oddities: [],
  };
}
