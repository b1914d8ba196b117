import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { PairActivated, PairAssigned, PairDeclined, PairDissolved, PairProposed } from '@vekha/programme/match-events';
import { ProgrammeApproved, ProgrammeCancelled, ProgrammeDrafted, ProgrammeStarted } from '@vekha/programme/plan-events';
import { DocumentCameIntoForce, DocumentDrafted, DocumentRepealed, OrderIssued } from '@vekha/records/events';
import { beginningRegister } from './beginning-register';
import { RegisterBeginningSource } from './register-beginning-source';

const all = { programmeId: 'p', schoolId: 's', mentorId: 'm', menteeIds: ['n'] };
const order = { number: '7-Н', date: '2026-03-02' };
const proposed = PairProposed({ ...all, zone: 'Asia/Vladivostok', type: 'PAIR', form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false });
const assigned = PairAssigned({ ...all, order, startsOn: '2026-03-18' });
const drafted = ProgrammeDrafted({ programmeId: 'p', plannedStart: '2026-03-20', plannedEnd: '2026-05-29', goals: [] });
const approved = ProgrammeApproved({ programmeId: 'p', by: 'SUPERVISION' });
const ofDocument = { documentId: 'd', schoolId: 's', kind: 'ORDER' as const, title: 'О наставничестве' };
const paper = [
  DocumentDrafted({ ...ofDocument, persons: [], zone: 'Europe/Moscow' }),
  OrderIssued({ ...ofDocument, date: '2026-03-02', effectiveFrom: '2026-03-18', original: 'PAPER', toAcknowledge: [], number: '7-Н', book: 'CORE', signatory: 'director', annexes: [] }),
];
type Events = Parameters<ReturnType<typeof projected>['given']>[1];
const rows = (...events: Events) => projected(beginningRegister).given('programme-p', events, { scope: 'school:s' }).rows();
const waiting = (...events: Events) => Object.entries(rows(...events)).filter(([, { waits }]) => waits).map(([key, { on }]) => `${key} ${on}`);

describe('The register of what waits for its day', () => {
  it('holds a pair from its order until it is active or will never be', () => {
    expect(waiting(proposed)).toEqual([]);
    expect(waiting(proposed, assigned)).toEqual(['p/PAIR 2026-03-18']);
    expect(waiting(proposed, assigned, PairActivated({ ...all, activatedOn: '2026-03-18' }))).toEqual([]);
    expect(waiting(proposed, assigned, PairDissolved({ ...all, order, ground: 'MISTAKE' }))).toEqual([]);
    expect(waiting(proposed, PairDeclined({ ...all, personId: 'n', declinedOn: '2026-03-02' }))).toEqual([]);
  });

  it('holds a programme from its approval until its start or its end', () => {
    expect(waiting(proposed, drafted)).toEqual([]);
    expect(waiting(proposed, drafted, approved)).toEqual(['p/PROGRAMME 2026-03-20']);
    expect(waiting(proposed, drafted, approved, ProgrammeStarted({ ...all, startedOn: '2026-03-20', plannedEnd: '2026-05-29' }))).toEqual([]);
    expect(waiting(proposed, drafted, approved, ProgrammeCancelled({ programmeId: 'p', ground: 'MISTAKE' }))).toEqual([]);
  });

  it('holds a signed paper until it is in force or repealed', () => {
    expect(waiting(...paper.slice(0, 1))).toEqual([]);
    expect(waiting(...paper)).toEqual(['d/DOCUMENT 2026-03-18']);
    expect(waiting(...paper, DocumentCameIntoForce({ documentId: 'd', effectiveFrom: '2026-03-18' }))).toEqual([]);
    expect(waiting(...paper, DocumentRepealed({ documentId: 'd', by: 'e', on: '2026-03-10' }))).toEqual([]);
  });
});

describe('What is to begin by itself', () => {
  /** The register as the reader would answer, with the conditions the source asks by. */
  const registers = (...events: Events) => ({
    list: (_projection: unknown, { where }: { readonly where: { readonly on: { readonly upTo: string }; readonly aggregate?: string } }) => ({
      checkpoint: '0000000000000009',
      rows: Object.entries(rows(...events)).map(([key, row]) => ({ key, row }))
        .filter(({ row }) => row.waits && row.on !== null && row.on <= where.on.upTo && (where.aggregate ?? row.aggregate) === row.aggregate),
    }),
  }) as unknown as ScopedRegisters;
  const programmes = new RegisterBeginningSource(registers(proposed, assigned, drafted, approved, ...paper), 'programme');
  /** Midnight of 18 March in Vladivostok. */
  const midnight = '2026-03-17T14:00:00.000Z';

  it('is due from the first instant of its day where the school is, and not a moment before', () => {
    expect(programmes.due('2026-03-17T13:59:59.999Z')).toEqual([]);
    expect(programmes.due(midnight)).toEqual(['p']);
    expect(programmes.dueOf('p', midnight)).toEqual({ aggregate: 'p', category: 'programme', scope: 'school:s', rungs: ['PAIR/2026-03-18/opening'], seenUpTo: '0000000000000009' });
    expect(programmes.dueOf('p', '2026-03-20T00:00:00.000Z')?.rungs).toEqual(['PAIR/2026-03-18/opening', 'PROGRAMME/2026-03-20/opening']);
    expect(programmes.dueOf('d', '2026-03-20T00:00:00.000Z')).toBeUndefined();
  });

  it('comes at that instant', () => {
    expect(programmes.coming('2026-03-17T00:00:00.000Z', '2026-03-18T00:00:00.000Z', 9)).toEqual([{ aggregate: 'p', at: midnight }]);
    expect(programmes.coming(midnight, '2026-03-18T00:00:00.000Z', 9)).toEqual([]);
  });

  it('is asked for by category', () => {
    const documents = new RegisterBeginningSource(registers(proposed, assigned, ...paper), 'document');
    expect(documents.due('2026-03-17T21:00:00.000Z')).toEqual(['d']);
    expect(documents.due('2026-03-17T20:59:59.999Z')).toEqual([]);
  });
});
