import { sealed } from '@vekha/event-sourcing/sealed';
import { projected, type ProjectionScenario } from '@vekha/event-sourcing/testing/projection-scenario';
import {
  DocumentAcknowledged, DocumentAcknowledgementRequired, DocumentAmended, DocumentArchived, DocumentCameIntoForce, DocumentDrafted, DocumentEndorsed,
  DocumentFindingRaised, DocumentRegistered, DocumentRepealed, DocumentScanAttached, DocumentSigned, MinutesSigned, OrderIssued,
} from '@vekha/records/events';
import { appointed, MENTOR, mentorEntered, OTHER, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { assigned, programmeId, proposed } from '../testing/programme-history';
import { orderRegister } from './order-register';

type Register = ProjectionScenario<typeof orderRegister.columns>;
type Events = Parameters<Register['given']>[1];

const particulars = { documentId: 'd', schoolId: SCHOOL_ID, kind: 'ORDER', title: 'О назначении наставников' } as const;
const signing = { date: '2026-09-20', effectiveFrom: '2026-09-21', original: 'PAPER', toAcknowledge: [MENTOR, OTHER] } as const;
const drafted = DocumentDrafted({ ...particulars, persons: [MENTOR], words: sealed('words', 'назначить'), zone: 'Europe/Moscow' });
const issued = OrderIssued({ ...particulars, ...signing, number: '12-к', book: 'CORE', signatory: 'director', annexes: ['regulation'] });
const minutes = MinutesSigned({ ...particulars, documentId: 'm', kind: 'MINUTES', title: 'Протокол', ...signing, toAcknowledge: [], number: '4', body: 'MENTOR_COUNCIL' });

const school = (): Register => projected(orderRegister);
const paper = (register: Register, ...events: Events) => register.given('document-d', events, { scope: SCHOOL_SCOPE, occurredOn: '2026-09-20' });
const decisions = (register: Register) => register.given(`person-${MENTOR}`, [mentorEntered, appointed], { scope: SCHOOL_SCOPE }).given(`programme-${programmeId}`, [proposed, assigned], { scope: SCHOOL_SCOPE });
const row = (...events: Events) => paper(school(), drafted, ...events).rows()['d'];

describe('The register of orders and papers', () => {
  it('DO-1, DO-2: shows an order from its draft to its force, words about people sealed', () => {
    expect(row(DocumentEndorsed({ documentId: 'd', by: 'mentor-council' }))).toMatchObject({ status: 'OnEndorsement', endorsedBy: ['mentor-council'], words: { sealed: 'назначить' }, persons: [MENTOR], number: null });
    expect(row(issued)).toMatchObject({ status: 'Signed', number: '12-к', date: '2026-09-20', book: 'CORE', annexes: ['regulation'], effectiveFrom: '2026-09-21', since: '2026-09-20', academicYear: 2026 });
    expect(row(issued, DocumentCameIntoForce({ documentId: 'd', effectiveFrom: '2026-09-21' }))).toMatchObject({ status: 'InForce', since: '2026-09-21' });
  });

  it('counts who has still to sign that they read it; that leaves the version of the paper alone', () => {
    const read = DocumentAcknowledged({ documentId: 'd', personId: MENTOR, on: '2026-09-22', form: 'PAPER' });
    expect(row(issued)).toMatchObject({ awaited: [MENTOR, OTHER], awaitedCount: 2, version: 1 });
    expect(row(issued, read)).toMatchObject({ acknowledged: [MENTOR], awaited: [OTHER], awaitedCount: 1, version: 1 });
    expect(row(issued, DocumentAcknowledgementRequired({ documentId: 'd', persons: ['third'] }))?.awaitedCount).toBe(3);
  });

  it('DO-4: tells on both papers that one amends the other; repeal and archive end it', () => {
    const amending = DocumentRegistered({ ...particulars, documentId: 'e', ...signing, persons: [], number: '15-к', zone: 'Europe/Moscow', issuer: 'SCHOOL', signatory: 'director', annexes: [] });
    const register = paper(school().given('document-e', [amending], { scope: SCHOOL_SCOPE }), drafted, issued, DocumentAmended({ documentId: 'd', by: 'e', on: '2026-10-01' }));
    expect(register.rows()).toMatchObject({ d: { status: 'Amended', amendedBy: ['e'] }, e: { amends: ['d'], status: 'Signed', number: '15-к' } });
    expect(row(issued, DocumentRepealed({ documentId: 'd', by: 'e', on: '2026-10-01' }))).toMatchObject({ status: 'Repealed', repealedBy: 'e', until: '2026-10-01' });
    expect(row(issued, DocumentArchived({ documentId: 'd', on: '2027-01-10', retention: { permanent: false, years: 5, keepUntil: '2032-12-31', source: 'приказ' } }))).toMatchObject({ status: 'Archived', keepUntil: '2032-12-31' });
  });

  it('PR-7: an order known only by what it decided has a row, and its paper takes that over when it comes', () => {
    const named = decisions(school()).rows();
    expect(Object.values(named)).toMatchObject([{ status: 'Named', documentId: null, number: '12-к', decisions: [{ event: 'MentorAppointed', text: 'назначен наставник' }, { event: 'PairAssigned', stream: `programme-${programmeId}` }] }]);
    const entered = paper(decisions(school()), drafted, issued).rows();
    expect(Object.keys(entered)).toEqual(['d']);
    expect(entered['d']?.decisions).toHaveLength(2);
    expect(decisions(paper(school(), drafted, issued)).rows()['d']?.decisions).toHaveLength(2);
  });

  it('keeps other papers: minutes with their body, acts with the order that approves them, copies, findings', () => {
    const act = [DocumentDrafted({ ...drafted.data, kind: 'REGULATION' }), DocumentSigned({ ...particulars, kind: 'REGULATION', ...signing, signatory: 'director', orderId: 'o' })];
    expect(paper(school(), ...act).rows()['d']).toMatchObject({ kind: 'REGULATION', approvedByOrder: 'o', number: null });
    const council = school().given('document-m', [DocumentDrafted({ ...drafted.data, documentId: 'm', kind: 'MINUTES' }), minutes], { scope: SCHOOL_SCOPE });
    expect(council.rows()['m']).toMatchObject({ kind: 'MINUTES', body: 'MENTOR_COUNCIL', number: '4', signatory: 'chair' });
    const found = DocumentFindingRaised({ documentId: 'd', findingId: 'f', code: 'MINUTES_OF_ANOTHER_BODY', measure: { roadmapId: 'r', measureId: 'x' }, bodyAsked: 'MENTOR_COUNCIL', bodyNamed: 'MEETING' });
    const scanned = DocumentScanAttached({ documentId: 'd', file: { sha256: 'ab', size: 1, mediaType: 'application/pdf' }, attestedBy: OTHER });
    expect(row(issued, found, scanned)).toMatchObject({ findings: 1, fileHash: 'ab' });
  });
});
