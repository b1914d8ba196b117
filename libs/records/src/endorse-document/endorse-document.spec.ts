import { sealed } from '@vekha/event-sourcing/sealed';
import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentEndorsed, type DocumentEvent } from '../events';
import { DOCUMENT_ID, draftOf, FOREIGN_ID, inForce, knowing, OTHER_ID, paper } from '../testing/school-papers';
import { EndorseDocument } from './endorse-document.command';

const asked = { documentId: DOCUMENT_ID, by: 'deputy-head' as const };
const endorsing = (more: Partial<Asked<EndorseDocument>> = {}, history: readonly DocumentEvent[] = [draftOf('ORDER')], minutes = paper({ kind: 'MINUTES' })) =>
  scenario(recordsCommands).given(...history).knowing(knowing(minutes)).when(EndorseDocument, { ...asked, ...more });

describe('Endorse a document', () => {
  it('keeps who agreed; several may, each once', () => {
    const first = DocumentEndorsed(asked);
    endorsing().then(first);
    endorsing({}, [draftOf('ORDER'), first]).thenNothing();
    endorsing({ by: 'mentor-council' }, [draftOf('ORDER'), first]).then(DocumentEndorsed({ ...asked, by: 'mentor-council' }));
  });

  it('a body agrees with signed minutes of the school', () => {
    const body = { by: 'pedagogical-council' as const, minutesId: OTHER_ID };
    endorsing(body).then(DocumentEndorsed({ ...asked, ...body }));
    endorsing(body, undefined, paper({ kind: 'MINUTES', signed: false })).rejects('MINUTES_MISSING');
    endorsing(body, undefined, paper({ kind: 'ORDER' })).rejects('MINUTES_MISSING');
    endorsing({ ...body, minutesId: FOREIGN_ID }).rejects('MINUTES_MISSING');
  });

  it('seals a remark for the paper', () => {
    endorsing({ remark: 'Проверить список' }).then(DocumentEndorsed({ ...asked, remark: sealed('remark', 'Проверить список') }));
  });

  it('DO-4: refuses what is signed, and a day that has not come', () => {
    endorsing({}, inForce()).rejects('DOCUMENT_SIGNED');
    endorsing({ occurredOn: '2023-11-11' }).rejects('DAY_IN_FUTURE');
  });
});
