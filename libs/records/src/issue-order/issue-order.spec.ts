import { commandFields } from '@vekha/event-sourcing/command-fields';
import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentCameIntoForce, type DocumentEvent, OrderIssued } from '../events';
import { DEPUTY, DOCUMENT_ID, draftOf, FOREIGN_ID, inForce, knowing, MENTOR, OTHER_ID, paper, PUPIL, SCHOOL_ID } from '../testing/school-papers';
import { IssueOrder } from './issue-order.command';

const documentId = DOCUMENT_ID;
const asked = { documentId, number: '218 о-д', date: '2023-11-08', book: 'CORE' as const, signatory: 'director' as const, original: 'PAPER' as const };
const annex = paper({ kind: 'REGULATION', state: 'Draft', signed: false });
const issuing = (more: Partial<Asked<IssueOrder>> = {}, history: readonly DocumentEvent[] = [draftOf('ORDER')], other = annex) =>
  scenario(recordsCommands).given(...history).knowing(knowing(other)).by('a-director', 'director').when(IssueOrder, { ...asked, ...more });
const order = (more: Partial<Parameters<typeof OrderIssued>[0]> = {}) =>
  OrderIssued({ ...asked, schoolId: SCHOOL_ID, kind: 'ORDER', title: 'О наставничестве', effectiveFrom: asked.date, annexes: [], toAcknowledge: [], ...more });
const cameIntoForce = (effectiveFrom = asked.date) => DocumentCameIntoForce({ documentId, effectiveFrom });

describe('Issue an order', () => {
  it('DO-1: has number, date, title and signatory, and stands in a book', () => {
    issuing().then(order(), cameIntoForce());
    const required = commandFields(IssueOrder).flatMap(({ name, optional }) => (optional ? [] : [name]));
    expect(required).toEqual(expect.arrayContaining(['number', 'date', 'book', 'signatory']));
  });

  it('DO-1: its number is claimed in the book of its school and year', () => {
    const [entry] = recordsCommands.entries.filter(({ command }) => command.name === IssueOrder.name);
    const streams = (['CORE', 'PERSONNEL', 'LEARNERS'] as const).map((book) => entry?.claims?.({ ...asked, number: '5', book }, { schoolId: SCHOOL_ID })[0]?.stream);
    expect(streams).toEqual(['order_number', 'personnel_order_number', 'learners_order_number'].map((name) => `${name}-${SCHOOL_ID}-2023-5`));
  });

  it('DO-2: annexes are papers of their own in the same school, not out of use, and never the order itself or another order', () => {
    issuing({ annexes: [OTHER_ID] }).then(order({ annexes: [OTHER_ID] }), cameIntoForce());
    for (const unfit of [FOREIGN_ID, DOCUMENT_ID, PUPIL]) issuing({ annexes: [unfit] }).rejects('ANNEX_MISSING');
    for (const other of [paper({ kind: 'ORDER' }), paper({ kind: 'REGULATION', state: 'Repealed' })]) issuing({ annexes: [OTHER_ID] }, undefined, other).rejects('ANNEX_MISSING');
  });

  it('DO-3: its effect may begin before the signing; one that begins later waits', () => {
    issuing({ effectiveFrom: '2023-09-01' }).then(order({ effectiveFrom: '2023-09-01' }), cameIntoForce('2023-09-01'));
    issuing({ effectiveFrom: '2023-11-11' }).then(order({ effectiveFrom: '2023-11-11' }));
  });

  it('each employee it names has to acknowledge it, pupils have not', () => {
    issuing({}, [draftOf('ORDER', [MENTOR, PUPIL, DEPUTY])]).then(order({ toAcknowledge: [MENTOR, DEPUTY] }), cameIntoForce());
  });

  it('keeps where it had been named before its paper', () => {
    const namedIn = { thing: 'roadmap' as const, id: OTHER_ID };
    issuing({ namedIn }).then(order({ namedIn: `roadmap-${OTHER_ID}` }), cameIntoForce());
  });

  it('refuses a day that has not come in the school’s zone', () => {
    issuing({ date: '2023-11-11' }).rejects('SIGNED_IN_FUTURE');
    issuing({ date: '2023-11-11' }).at('2023-11-10T16:00:00.000Z').then(order({ date: '2023-11-11', effectiveFrom: '2023-11-11' }), cameIntoForce('2023-11-11'));
  });

  it('DO-4: refuses what is signed, and what is no order', () => {
    issuing({}, inForce()).rejects('DOCUMENT_SIGNED');
    issuing({}, [draftOf('MINUTES')]).rejects('NOT_AN_ORDER');
  });
});
