import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import type { AnyReaction, RowVersion } from '@vekha/event-sourcing/projection-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { RowChanges } from '@vekha/event-sourcing/row-changes';
import { readBack } from '@vekha/event-sourcing/testing/open-sealer';
import { ProgrammeCompleted, ProgrammeResultsPublished } from '@vekha/programme/outcome-events';
import { ProgrammeExtended, ProgrammeExtensionProposed, ProgrammeMeasureCompleted } from '@vekha/programme/plan-events';
import { PersonCardCorrected } from '@vekha/people/card-events';
import { ConsentWithdrawn } from '@vekha/people/consent-events';
import { MenteeCompleted } from '@vekha/people/mentee-events';
import { MentorMatched, MentorUnmatched } from '@vekha/people/mentor-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import fc from 'fast-check';
import { registers } from './register-list';
import { about, becameMentee, becameMentor, MENTOR, PUPIL, SCHOOL_ID, SCHOOL_SCOPE } from './testing/people-history';
import { shownPractice } from './testing/practice-history';
import { of, programmeId, underWay } from './testing/programme-history';

const participants = { mentorId: MENTOR, menteeIds: [PUPIL] };
const streams: Readonly<Record<string, readonly DomainEvent[]>> = {
  [`person-${MENTOR}`]: [...becameMentor, MentorMatched({ ...about(MENTOR), programmeId }), PersonCardCorrected({ ...about(MENTOR), fullName: sealed('fullName', 'Проба Пробова') }), MentorUnmatched({ ...about(MENTOR), programmeId })],
  [`person-${PUPIL}`]: [...becameMentee, MenteeCompleted({ ...about(PUPIL), programmeId }), ConsentWithdrawn({ personId: PUPIL, consentId: 'consent-p', kind: 'PERSONAL_DATA', receivedOn: '2026-11-01', giverRole: 'LEGAL_REPRESENTATIVE', form: 'PAPER' })],
  [`programme-${programmeId}`]: [
    ...underWay, ProgrammeMeasureCompleted({ ...of, measureId: 'm1', doneOn: '2026-11-30' }), ProgrammeExtensionProposed({ ...of, proposalId: 'p', personId: MENTOR, form: 'PAPER', until: '2027-05-31' }),
    ProgrammeExtended({ ...of, proposalId: 'p', until: '2027-05-31', former: '2027-04-30' }),
    ProgrammeCompleted({ ...of, schoolId: SCHOOL_ID, ...participants, reason: 'CURATOR_INITIATIVE', ground: 'FORCE_MAJEURE', completedOn: '2027-03-01', early: true, measuresTotal: 2, measuresDone: 1, notApplicable: 0 }),
    ProgrammeResultsPublished({ ...of, schoolId: SCHOOL_ID, ...participants, publishedOn: '2027-03-10', place: 'SITE_SECTION', named: [] }),
  ],
  'practice-practice': shownPractice,
};

/** Every event of every stream, the streams mixed as the numbers say and each in its own order. */
function mixed(choices: readonly number[]): readonly RecordedEvent[] {
  const left = Object.entries(streams).map(([stream, events]) => ({ stream, events: [...events.entries()] }));
  const mix: RecordedEvent[] = [];
  for (let turn = 0; left.some(({ events }) => events.length > 0); turn += 1) {
    const waiting = left.filter(({ events }) => events.length > 0);
    const { stream, events } = waiting[(choices[turn % choices.length] ?? 0) % waiting.length] as (typeof waiting)[number];
    const [revision, { type, data }] = events.shift() as [number, DomainEvent];
    mix.push({
      type, data: readBack(data), stream, revision, position: String(turn).padStart(16, '0'), eventId: `${stream}-${revision}`, schemaVersion: 1, recordedAt: '2026-09-15T08:00:00.000Z',
      scope: SCHOOL_SCOPE, actor: { id: 'a', role: 'curator' }, commandId: 'c', meta: { occurredOn: '2026-09-15', correlationId: 'c' },
    });
  }
  return mix;
}

/** The rows of a register at the end, by key; after each of the numbered events the process begins anew from what is stored. */
function rowsOf(register: (typeof registers)[number], events: readonly RecordedEvent[], restarts: ReadonlySet<number>): Readonly<Record<string, string>> {
  const stored = new Map<string, RowVersion>();
  const begin = () => new RowChanges(register.columns, (partition) => [...stored.values()].filter((row) => row.partition === partition).map((row) => ({ ...row })));
  let changes = begin();
  for (const [index, event] of events.entries()) {
    const reaction = register.reactions.find(({ type }) => type === event.type);
    if (reaction) changes.apply(reaction as AnyReaction, register.partition?.(event) ?? event.stream, event, event.recordedAt);
    const { opened, ended } = changes.changes();
    for (const { key, partition } of ended) stored.delete(`${partition}\n${key}`);
    for (const row of opened) if (row.toPosition === null) stored.set(`${row.partition}\n${row.key}`, row);
    changes.written();
    if (restarts.has(index)) changes = begin();
  }
  return Object.fromEntries([...stored].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { values }]) => [key, JSON.stringify(values)]));
}

const heard = registers.filter(({ reactions }) => reactions.some(({ type }) => Object.values(streams).flat().some((event) => event.type === type)));

describe('A register built anew', () => {
  it('is heard of by this history in more than ten registers', () => {
    expect(heard.length).toBeGreaterThan(10);
  });

  it.each(heard.map((register) => [register.name, register] as const))('%s comes to the same rows, wherever the first building stopped and however streams were mixed', (_name, register) => {
    const plain = rowsOf(register, mixed([0]), new Set());
    expect(Object.keys(plain).length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 12 }), fc.array(fc.nat(60), { maxLength: 8 }), (choices, restarts) => {
        const order = register.partition ? [0] : choices;
        expect(rowsOf(register, mixed(order), new Set(restarts))).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });
});
