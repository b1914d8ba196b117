import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { RoadmapEvent } from '../events';
import { roadmap } from '../roadmap';
import type { Roadmap } from '../roadmap-state';

/** The state a history gives, for questions a scenario does not ask. */
export function foldedRoadmap(history: readonly RoadmapEvent[]): Roadmap {
  return fold(roadmap, history.map((event) => ({ ...event, actor: { id: 'a-curator', role: 'curator' }, recordedAt: '2021-12-10T08:00:00.000Z', occurredOn: '2021-12-10' })));
}
