import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { Document } from '../document';
import { type DocumentEvent, DocumentDrafted } from '../events';
import { type PeopleFacts, unknownPerson } from '../named-people';
import type { SchoolFacts } from '../needed-facts';
import { refuse } from '../rejections';
import { whomItConcerns } from '../whom-it-concerns';
import type { DraftDocument } from './draft-document.command';

type Facts = PeopleFacts & { readonly school: SchoolFacts | undefined };

/** A draft has no number yet: an order gets it when it is issued (DO-1). */
export const draftDocument: Decide<Document, DraftDocument, DocumentEvent, Facts> = (command, state, { id, facts }) => {
  if (state.status) return refuse('DOCUMENT_EXISTS');
  const { school } = facts;
  if (!school) return refuse('SCHOOL_MISSING');
  const { schoolId, kind, title, persons = [] } = command;
  const unknown = unknownPerson(persons, schoolId, facts);
  if (unknown) return unknown;
  return accept(DocumentDrafted({ documentId: id('document'), schoolId, kind, title, zone: school.zone, ...whomItConcerns(command) }));
};
