import { ROLES } from '@vekha/access/roles';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { roadmapCommands } from '@vekha/roadmap/commands';
import { roadmapEvents, type RoadmapEvent } from '@vekha/roadmap/events';
import type { Roadmap } from '@vekha/roadmap/roadmap-state';
import { active, opened, overdue, reported, ROADMAP_ID } from '@vekha/roadmap/testing/lyceum-history';
import { replay } from '@vekha/audit/replay';
import { SealedAnswers } from '@vekha/audit/sealed-answers';
import { stateText } from '@vekha/audit/state-text';
import { storyOf, storyText } from '@vekha/audit/story';

const nothingSealed = new SealedAnswers([], []);
const registry = new EventRegistry([...roadmapEvents]);
const stream = `roadmap-${ROADMAP_ID}`;
const history = [...active('2023-11-10'), opened('000-4.1'), overdue('000-4.1'), reported('000-4.1')];
const hour = (index: number): string => new Date(Date.parse('2023-11-10T08:00:00.000Z') + index * 3_600_000).toISOString();

async function stored(events: readonly RoadmapEvent[]): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore('spec');
  const news = events.map((event, index): NewEvent => ({
    ...registry.encode(event, { occurredOn: '2023-11-09', correlationId: 'spec', ...(index === 0 && { simulated: true as const }) }),
    eventId: derivedId('event', index),
    scope: 'municipality',
    commandId: derivedId('command', index),
    actor: { id: 'a-director', role: index === 1 ? 'ministry' : 'director' },
    recordedAt: hour(index),
  }));
  await store.append(stream, 'none', news);
  return store;
}

const told = async (upTo = {}) => replay(await stored(history), registry, [roadmapCommands], stream, upTo);

describe('Replaying a stream', () => {
  it('folds everything up to the end, a revision, or a recorded instant', async () => {
    expect((await told()).events).toHaveLength(history.length);
    expect((await told({ revision: 0 })).state).toMatchObject({ status: 'Draft', measures: {} });
    expect((await told({ recordedAt: hour(4) })).events).toHaveLength(5);
    const before = (await told({ recordedAt: hour(history.length - 2) })).state as Roadmap;
    const after = (await told()).state as Roadmap;
    expect([before.measures['000-4.1']?.status, after.measures['000-4.1']?.status]).toEqual(['Open', 'Reported']);
  });

  it('knows no state of a stream no catalogue owns, and nothing of an empty one', async () => {
    const store = await stored(history);
    expect((await replay(store, registry, [], stream)).state).toBeUndefined();
    expect((await replay(store, registry, [roadmapCommands], 'roadmap-none')).events).toEqual([]);
  });
});

describe('The story of a stream', () => {
  it('says in Russian who did what and when, one line for each event', async () => {
    const { events } = await told();
    const lines = storyOf(registry, events, ROLES, nothingSealed);
    expect(lines).toHaveLength(events.length);
    for (const { what } of lines) expect(what).toMatch(/^[А-ЯЁ]/);
    expect(lines.find(({ what }) => what.startsWith('Карта утверждена'))?.what).toBe('Карта утверждена приказом: № 01-35-10 от 10.11.2023');
    expect(lines.at(-1)).toMatchObject({ who: 'директор', occurredOn: '2023-11-09', what: expect.stringContaining('000-4.1') });
  });

  it('tells recorded later apart from happened, marks the demonstration, and keeps a role it does not know', async () => {
    const text = storyText(storyOf(registry, (await told()).events, ROLES, nothingSealed)).split('\n');
    expect(text[0]).toMatch(/^ {3}0 {2}09\.11\.2023 {2}директор .*\(записано 10\.11\.2023\) {2}\[показ\]$/);
    expect(text[1]).toContain('ministry');
    expect(text[1]).not.toContain('[показ]');
  });
});

describe('A folded state in words', () => {
  it('names the roadmap, its stages and each measure with its term', async () => {
    const text = stateText((await told()).state);
    expect(text).toMatch(/^Карта действует\.\nЭтапы: 000-1 не начат, /);
    expect(text).toMatch(/000-4\.1 +на приёмке, срок 02\.05\.2024, просрочено/);
    expect(text).toMatch(/000-1\.1 .*срок раньше приказа/);
  });

  it('shows as data what has no words of its own', () => {
    expect(stateText({ latest: { code: 'x' } })).toBe(JSON.stringify({ latest: { code: 'x' } }, undefined, 2));
    expect(stateText(undefined)).toBe('—');
  });
});
