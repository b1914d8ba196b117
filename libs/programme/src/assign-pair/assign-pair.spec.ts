import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { PairAssigned } from '../match-events';
import { after, agreed, group, order, pair, programmeId, reverse, tomorrow } from '../testing/pair-history';
import { consent, DOCUMENT_ID, MENTEE, mentee, mentor, MENTOR, people, SCHOOL_ID, SECOND, STRANGER } from '../testing/school-people';
import { AssignPair } from './assign-pair.command';

const asked = { programmeId, order, endsOn: '2024-05-31' };
const assigned = { programmeId, schoolId: SCHOOL_ID, ...pair.sides, order, startsOn: order.date, endsOn: '2024-05-31' };
const assigning = (facts: object = people(), differently: object = {}, history: readonly DomainEvent[] = pair.willing) =>
  after(history, facts).by('a-director', 'director').when(AssignPair, { ...asked, ...differently });

describe('Assign a pair', () => {
  it('PR-1: is approved by the director’s order, from the order’s day unless it says another', () => {
    assigning().then(PairAssigned(assigned));
    assigning(people(), { startsOn: '2023-09-11' }).then(PairAssigned({ ...assigned, startsOn: '2023-09-11' }));
  });

  it('PR-3: waits for the agreement of every participant', () => {
    assigning(people(), {}, pair.proposed).rejects('PAIR_NOT_AGREED');
    assigning(people(), {}, [...group.proposed, agreed(MENTOR), agreed(MENTEE)]).rejects('PAIR_NOT_AGREED');
  });

  it('PR-2: each written consent to additional duties is dated not later than the order', () => {
    const late = mentee({ consents: [consent('PERSONAL_DATA'), consent('ASSIGNMENT', { givenOn: '2023-09-05' })] });
    expect(assigning(people({ [MENTEE]: late })).rejects('ASSIGNMENT_CONSENT_MISSING').message).toContain('у наставляемого');
    const sameDay = mentee({ consents: [consent('ASSIGNMENT', { givenOn: order.date })] });
    assigning(people({ [MENTEE]: sameDay })).then(PairAssigned(assigned));
    const none = { consents: [consent('PERSONAL_DATA')] };
    const message = assigning(people({ [MENTOR]: mentor(none), [MENTEE]: mentee(none), [SECOND]: mentee(none) }), {}, group.willing).rejects('ASSIGNMENT_CONSENT_MISSING').message;
    expect(message).toContain('у наставника и 2 наставляемых');
  });

  it('PR-2: a consent withdrawn, or over by the order’s day, is none', () => {
    const only = (more: object) => people({ [MENTOR]: mentor({ consents: [consent('ASSIGNMENT', more)] }) });
    assigning(only({ state: 'Withdrawn' })).rejects('ASSIGNMENT_CONSENT_MISSING');
    assigning(only({ validUntil: '2023-09-03' })).rejects('ASSIGNMENT_CONSENT_MISSING');
    assigning(only({ validUntil: order.date })).then(PairAssigned(assigned));
  });

  it('MR-7: in reversive mentoring the consents of both sides are asked for', () => {
    const without = mentee({ consents: [] });
    after(reverse.willing, people({ [MENTEE]: without })).when(AssignPair, asked).rejects('ASSIGNMENT_CONSENT_MISSING');
  });

  it('takes an appointed mentor with room, and mentees of no other pair', () => {
    const as = (state: string, activeMatches: readonly string[] = []) => people({ [MENTOR]: mentor({ mentor: { state, capacity: 1, activeMatches } }) });
    assigning(as('InBank')).rejects('MENTOR_NOT_APPOINTED');
    assigning(as('Suspended')).rejects('MENTOR_NOT_APPOINTED');
    assigning(as('Appointed', [programmeId])).then(PairAssigned(assigned));
    assigning(as('Active', ['another'])).rejects('MENTOR_FULL');
    assigning(people({ [MENTEE]: mentee({ mentee: { state: 'InProgramme', activeMatch: STRANGER } }) })).rejects('MENTEE_MATCHED');
    assigning(people({ [MENTEE]: undefined })).rejects('PERSON_MISSING');
  });

  it('PR-7: cites an order of the register, which may approve many pairs, and as it stands there', () => {
    const document = { schoolId: SCHOOL_ID, ...order, signed: true };
    const cited = { ...order, documentId: DOCUMENT_ID };
    const citing = (registered: object | undefined) => assigning({ ...people(), document: registered }, { order: cited });
    citing(document).then(PairAssigned({ ...assigned, order: cited }));
    citing(undefined).rejects('ORDER_UNKNOWN');
    citing({ ...document, schoolId: STRANGER }).rejects('ORDER_UNKNOWN');
    citing({ ...document, signed: false }).rejects('ORDER_NOT_SIGNED');
    citing({ ...document, date: '2023-09-03' }).rejects('ORDER_DIFFERS');
  });

  it('refuses an order of the future and a term that ends before it begins', () => {
    assigning(people(), { order: { number: '1', date: tomorrow } }).rejects('ORDER_IN_FUTURE');
    assigning(people(), { endsOn: '2023-09-03' }).rejects('TERM_REVERSED');
  });
});
