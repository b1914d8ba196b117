import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { Happened } from '@vekha/event-sourcing/decider';
import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { document, documentFacts } from '../document';
import { DocumentAcknowledged, DocumentAmended, type DocumentEvent, DocumentRepealed } from '../events';
import { DEPUTY, DOCUMENT_ID, draftOf, inForce, issued, MENTOR, OTHER_ID, PUPIL } from '../testing/school-papers';
import { AcknowledgeDocument } from './acknowledge-document.command';

const documentId = DOCUMENT_ID;
const asked = { documentId, personId: MENTOR, form: 'PAPER' as const, occurredOn: '2023-11-03' };
const acknowledging = (more: Partial<Asked<AcknowledgeDocument>> = {}, history: readonly DocumentEvent[] = inForce()) =>
  scenario(recordsCommands).given(...history).when(AcknowledgeDocument, { ...asked, ...more });
const acknowledged = (on = '2023-11-03') => DocumentAcknowledged({ documentId, personId: MENTOR, on, form: 'PAPER' });

describe('Acknowledge a document', () => {
  it('each named employee signs once; the facts say who is still missing', () => {
    acknowledging().then(acknowledged());
    acknowledging({}, [...inForce(), acknowledged()]).thenNothing();
    const happened = [...inForce(), acknowledged()].map((event): Happened<DocumentEvent> => ({ ...event, actor: { id: 'a', role: 'curator' }, occurredOn: '2023-11-03', recordedAt: '2023-11-03T00:00:00.000Z' }));
    expect(documentFacts(fold(document, happened))).toMatchObject({ awaited: [DEPUTY], state: 'InForce', signed: true });
  });

  it('also before it is in force, and after it was amended', () => {
    acknowledging({}, issued('2023-12-01')).then(acknowledged());
    acknowledging({}, [...inForce(), DocumentAmended({ documentId, by: OTHER_ID, on: '2023-11-02' })]).then(acknowledged());
  });

  it('on the day it is recorded when no other is said', () => {
    const { occurredOn: _day, ...today } = asked;
    scenario(recordsCommands).given(...inForce()).when(AcknowledgeDocument, today).then(acknowledged('2023-11-10'));
  });

  it('refuses whom it does not name, a day before the signing, and one that has not come', () => {
    acknowledging({ personId: PUPIL }).rejects('PERSON_NOT_ASKED');
    acknowledging({ occurredOn: '2023-10-31' }).rejects('ACKNOWLEDGED_BEFORE_SIGNING');
    acknowledging({ occurredOn: '2023-11-11' }).rejects('DAY_IN_FUTURE');
  });

  it('refuses a draft, and what is out of use', () => {
    acknowledging({}, [draftOf('ORDER', [MENTOR])]).rejects('DOCUMENT_NOT_SIGNED');
    acknowledging({}, [...inForce(), DocumentRepealed({ documentId, by: OTHER_ID, on: '2023-11-05' })]).rejects('DOCUMENT_OUT_OF_USE');
  });

  it('two employees at once do not get in each other’s way', () => {
    const things = [MENTOR, DEPUTY].map((personId) => recordsCommands.touches?.(DocumentAcknowledged({ documentId, personId, on: '2023-11-03', form: 'PAPER' })));
    expect(things).toEqual([[`acknowledgement ${MENTOR}`], [`acknowledgement ${DEPUTY}`]]);
    expect(recordsCommands.entries.find(({ command }) => command.name === AcknowledgeDocument.name)?.beside).toBe(true);
  });
});
