import { commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { changeEntries } from './change-commands';
import { theAcknowledgement, theDocument } from './command-things';
import { type Document, document, documentFacts } from './document';
import type { DocumentEvent } from './events';
import { signingEntries } from './signing-commands';

export const recordsCommands = commandCatalogue<Document, DocumentEvent>({
  category: 'document',
  decider: document,
  scope: ({ status, schoolId }) => (status ? `school:${schoolId}` : undefined),
  zone: ({ status, zone }) => (status ? zone : undefined),
  touches: ({ type, data }) => [type === 'DocumentAcknowledged' ? theAcknowledgement(data) : theDocument()],
  publishes: { document: documentFacts },
  entries: [...signingEntries, ...changeEntries],
});
