import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { type Document, document, documentFacts } from './document';
import { draftDocument } from './draft-document/draft-document';
import { DraftDocument } from './draft-document/draft-document.command';
import { type DocumentEvent, DocumentDrafted } from './events';
import { peopleFacts } from './named-people';
import { documentStream, schoolFacts } from './needed-facts';

/** A new paper is a stream of its own, in the school that asks for it. */
const newDocument = {
  stream: (_command: object, id: (word: string) => string) => documentStream(id('document')),
  creates: true,
  scope: ({ schoolId }: { schoolId: string }) => `school:${schoolId}`,
  again: ['DOCUMENT_EXISTS'],
};
export const theDocument = (): string => 'document';
export const theAcknowledgement = ({ personId }: { personId: string }): string => `acknowledgement ${personId}`;

export const recordsCommands = commandCatalogue<Document, DocumentEvent>({
  category: 'document',
  decider: document,
  scope: ({ status, schoolId }) => (status ? `school:${schoolId}` : undefined),
  zone: ({ status, zone }) => (status ? zone : undefined),
  touches: ({ type, data }) => [type === 'DocumentAcknowledged' ? theAcknowledgement(data) : theDocument()],
  publishes: { document: documentFacts },
  entries: [
    command({
      command: DraftDocument, decide: draftDocument, title: 'Начать проект документа',
      gives: [DocumentDrafted],
      needs: ({ schoolId, persons = [] }) => ({ school: schoolFacts(schoolId), ...peopleFacts(persons) }),
      ...newDocument,
    }),
  ],
});
