import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { opened } from '@vekha/event-sourcing/testing/open-sealer';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { schoolRegister } from '@vekha/registers/schools/school-register';
import type { PaperSight } from '../paper-sight';

const SCHOOL_NAME = 'МАОУ «СОШ № 0 города Вымышленска»';

/** What a reader sees of a school of which nothing is known but these streams. `occasions` tells what has been opened for. */
export function sightOf(schoolId: string, streams: Readonly<Record<string, readonly DomainEvent[]>>): PaperSight & { readonly occasions: string[] } {
  const scope = `school:${schoolId}`;
  const occasions: string[] = [];
  const rowsOf = (projection: Projection): ReadonlyMap<string, object> => {
    if (projection.name === schoolRegister.name) return new Map([[schoolId, { schoolId, name: SCHOOL_NAME, zone: 'Europe/Moscow' }]]);
    const projecting = projected(projection);
    for (const [stream, events] of Object.entries(streams)) projecting.given(stream, events, { scope });
    return new Map(Object.entries(projecting.rows()));
  };
  const registered = (key: string, row: object) => ({ key, scope, row });
  const registers = {
    get: (projection: Projection, key: string) => {
      const row = rowsOf(projection).get(key);
      return row && registered(key, row);
    },
    list: (projection: Projection, { where = {} }: { readonly where?: Readonly<Record<string, unknown>> } = {}) => {
      const rows = [...rowsOf(projection)].filter(([, row]) => Object.entries(where).every(([column, wanted]) => fits((row as Record<string, unknown>)[column], wanted)));
      return { rows: rows.map(([key, row]) => registered(key, row)) };
    },
  };
  return {
    registers: registers as unknown as ScopedRegisters,
    events: async (stream) => (streams[stream] ?? []).map((event, at) => recorded(stream, event, at)),
    open: async (_values, occasion) => {
      occasions.push(occasion);
      return (value) => (value === undefined || value === null ? undefined : String((value as unknown as { readonly sealed: unknown }).sealed));
    },
    occasions,
  };
}

const fits = (value: unknown, wanted: unknown): boolean =>
  typeof wanted === 'object' && wanted !== null && 'in' in wanted ? (wanted.in as readonly unknown[]).includes(value) : value === wanted;

const recorded = (stream: string, { type, data }: DomainEvent, at: number): RecordedEvent =>
  ({
    type, data: opened(data), stream, revision: at, position: String(100 + at), eventId: `event-${at}`, recordedAt: '2026-03-16T22:30:00.000Z', actor: { id: 'a-director', role: 'director' },
    meta: { occurredOn: '2026-03-17' },
  }) as unknown as RecordedEvent;
