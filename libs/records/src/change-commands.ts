import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { acknowledgeDocument } from './acknowledge-document/acknowledge-document';
import { AcknowledgeDocument } from './acknowledge-document/acknowledge-document.command';
import { amendDocument } from './amend-document/amend-document';
import { AmendDocument } from './amend-document/amend-document.command';
import { archiveDocument } from './archive-document/archive-document';
import { ArchiveDocument } from './archive-document/archive-document.command';
import { attachScan } from './attach-scan/attach-scan';
import { AttachScan } from './attach-scan/attach-scan.command';
import { bringIntoForce } from './bring-into-force/bring-into-force';
import { BringIntoForce } from './bring-into-force/bring-into-force.command';
import { stream, theAcknowledgement, theDocument } from './command-things';
import type { Document } from './document';
import {
  DocumentAcknowledged, DocumentAcknowledgementRequired, DocumentAmended, DocumentArchived, DocumentCameIntoForce, DocumentRepealed,
  DocumentScanAttached,
} from './events';
import { peopleFacts } from './named-people';
import { fileFacts } from './needed-facts';
import { documentsFacts } from './other-documents';
import { repealDocument } from './repeal-document/repeal-document';
import { RepealDocument } from './repeal-document/repeal-document.command';
import { requireAcknowledgement } from './require-acknowledgement/require-acknowledgement';
import { RequireAcknowledgement } from './require-acknowledgement/require-acknowledgement.command';

const ofDocument = { stream, thing: theDocument };

/** What happens to a paper after it is signed. */
export const changeEntries: readonly CommandEntry<Document>[] = [
  command({
    command: BringIntoForce, decide: bringIntoForce, title: 'Ввести документ в действие',
    gives: [DocumentCameIntoForce], ...ofDocument, again: ['DOCUMENT_NOT_WAITING'],
  }),
  command({
    command: RequireAcknowledgement, decide: requireAcknowledgement, title: 'Потребовать ознакомления с документом',
    gives: [DocumentAcknowledgementRequired],
    needs: ({ persons }) => peopleFacts(persons), ...ofDocument,
  }),
  command({
    command: AcknowledgeDocument, decide: acknowledgeDocument, title: 'Записать ознакомление с документом',
    gives: [DocumentAcknowledged], stream, beside: true, thing: theAcknowledgement,
  }),
  command({
    command: AttachScan, decide: attachScan, title: 'Приложить копию документа',
    gives: [DocumentScanAttached],
    needs: ({ sha256, attestedBy }, { schoolId }) => ({ file: fileFacts(schoolId, sha256), ...peopleFacts([attestedBy]) }), ...ofDocument,
  }),
  command({
    command: AmendDocument, decide: amendDocument, title: 'Изменить документ другим документом',
    gives: [DocumentAmended],
    needs: ({ by }) => documentsFacts([by]), ...ofDocument,
  }),
  command({
    command: RepealDocument, decide: repealDocument, title: 'Признать документ утратившим силу',
    gives: [DocumentRepealed],
    needs: ({ by }) => documentsFacts([by]), ...ofDocument, again: ['DOCUMENT_NOT_IN_FORCE'],
  }),
  command({
    command: ArchiveDocument, decide: archiveDocument, title: 'Передать документ в архив',
    gives: [DocumentArchived], ...ofDocument, again: ['DOCUMENT_ARCHIVED'],
  }),
];
