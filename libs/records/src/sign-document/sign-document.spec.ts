import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentCameIntoForce, type DocumentEvent, DocumentSigned } from '../events';
import { DOCUMENT_ID, draftOf, FOREIGN_ID, knowing, OTHER_ID, paper, reportInForce, SCHOOL_ID } from '../testing/school-papers';
import { SignDocument } from './sign-document.command';

const documentId = DOCUMENT_ID;
const asked = { documentId, date: '2023-11-01', signatory: 'author' as const, original: 'ELECTRONIC' as const };
const order = paper({ annexes: [documentId], effectiveFrom: '2023-11-05' });
const signing = (more: Partial<Asked<SignDocument>> = {}, history: readonly DocumentEvent[] = [draftOf('REPORT')], other = order) =>
  scenario(recordsCommands).given(...history).knowing(knowing(other)).when(SignDocument, { ...asked, ...more });
const signed = (more: Partial<Parameters<typeof DocumentSigned>[0]> = {}) =>
  DocumentSigned({ ...asked, schoolId: SCHOOL_ID, kind: 'REPORT', title: 'О наставничестве', effectiveFrom: asked.date, toAcknowledge: [], ...more });
const cameIntoForce = (effectiveFrom = asked.date) => DocumentCameIntoForce({ documentId, effectiveFrom });

describe('Sign a document', () => {
  it('a report of its author needs neither number nor order', () => {
    signing().then(signed(), cameIntoForce());
    signing({ number: '7' }).then(signed({ number: '7' }), cameIntoForce());
  });

  it('DO-2: a regulation, a roadmap and a schedule are approved by an order that names them as its annex, and take effect with it', () => {
    for (const kind of ['REGULATION', 'ROADMAP_ACT', 'SCHEDULE_ACT'] as const) {
      const act = signed({ kind, orderId: OTHER_ID, effectiveFrom: '2023-11-05' });
      signing({ orderId: OTHER_ID }, [draftOf(kind)]).then(act, cameIntoForce('2023-11-05'));
      signing({}, [draftOf(kind)]).rejects('APPROVING_ORDER_MISSING');
    }
  });

  it('DO-2: an order that does not name it, is not issued, or is of another school, approves nothing', () => {
    const act = [draftOf('REGULATION')];
    for (const other of [paper(), { ...order, signed: false }, { ...order, kind: 'MINUTES' as const }]) signing({ orderId: OTHER_ID }, act, other).rejects('APPROVING_ORDER_MISSING');
    signing({ orderId: FOREIGN_ID }, act).rejects('APPROVING_ORDER_MISSING');
    signing({ orderId: FOREIGN_ID }).rejects('APPROVING_ORDER_MISSING');
  });

  it('DO-3: waits for the day it names', () => {
    signing({ effectiveFrom: '2023-12-01' }).then(signed({ effectiveFrom: '2023-12-01' }));
  });

  it('DO-4: refuses what is signed, what is signed otherwise, and a day that has not come', () => {
    signing({}, reportInForce()).rejects('DOCUMENT_SIGNED');
    for (const kind of ['ORDER', 'MINUTES'] as const) signing({}, [draftOf(kind)]).rejects('SIGNED_OTHERWISE');
    signing({ date: '2023-11-11' }).rejects('SIGNED_IN_FUTURE');
  });
});
