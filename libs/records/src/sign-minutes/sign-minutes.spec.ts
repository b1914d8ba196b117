import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentCameIntoForce, type DocumentEvent, DocumentFindingRaised, MinutesSigned } from '../events';
import { DOCUMENT_ID, draftOf, known, minutesInForce, OTHER_ID, SCHOOL_ID } from '../testing/school-papers';
import { SignMinutes } from './sign-minutes.command';

const documentId = DOCUMENT_ID;
const asked = { documentId, number: '3', date: '2023-11-01', body: 'METHODICAL_COUNCIL' as const, original: 'PAPER' as const };
const signing = (more: Partial<Asked<SignMinutes>> = {}, history: readonly DocumentEvent[] = [draftOf('MINUTES')]) =>
  scenario(recordsCommands).given(...history).knowing(known).when(SignMinutes, { ...asked, ...more });
const minutes = (more: Partial<Parameters<typeof MinutesSigned>[0]> = {}) =>
  MinutesSigned({ ...asked, schoolId: SCHOOL_ID, kind: 'MINUTES', title: 'О наставничестве', effectiveFrom: asked.date, toAcknowledge: [], ...more });
const cameIntoForce = DocumentCameIntoForce({ documentId, effectiveFrom: asked.date });
const row = { roadmapId: OTHER_ID, measureId: '001-D2' };

describe('Sign minutes', () => {
  it('DO-6: name the body whose minutes they are', () => {
    signing().then(minutes(), cameIntoForce);
    expect(() => scenario(recordsCommands).when(SignMinutes, { ...asked, body: undefined } as unknown as typeof asked)).toThrow('«Чей протокол»');
  });

  it('DO-6: of another body than the measure asks for are signed all the same, and a finding says so', () => {
    const measure = { ...row, bodyAsked: 'PEDAGOGICAL_COUNCIL' as const };
    const events = signing({ measure }).acceptedEvents();
    const { findingId } = (events.at(-1)?.data ?? {}) as { findingId: string };
    const finding = { documentId, findingId, code: 'MINUTES_OF_ANOTHER_BODY' as const, measure: row, bodyAsked: 'PEDAGOGICAL_COUNCIL' as const, bodyNamed: 'METHODICAL_COUNCIL' as const };
    signing({ measure }).then(minutes({ measure }), cameIntoForce, DocumentFindingRaised(finding));
  });

  it('DO-6: of the body the measure asks for raise none', () => {
    const measure = { ...row, bodyAsked: 'METHODICAL_COUNCIL' as const };
    signing({ measure }).then(minutes({ measure }), cameIntoForce);
  });

  it('DO-4: refuses what is signed, what is no minutes, and a day that has not come', () => {
    signing({}, minutesInForce()).rejects('DOCUMENT_SIGNED');
    signing({}, [draftOf('ORDER')]).rejects('NOT_MINUTES');
    signing({ date: '2023-11-11' }).rejects('SIGNED_IN_FUTURE');
  });
});
