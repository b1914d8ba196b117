import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { Document } from '../document';
import { DocumentArchived, type DocumentEvent } from '../events';
import { refuse } from '../rejections';
import { keptUntil, retentionRule, type RetentionRule } from '../retention';
import type { ArchiveDocument, NomenclatureTerm } from './archive-document.command';

type Term = Pick<RetentionRule, 'years' | 'source'>;

/** The law's term is the least; a longer one of the school's own list takes its place. A draft is kept by nobody. */
export const archiveDocument: Decide<Document, ArchiveDocument, DocumentEvent> = ({ documentId, term, occurredOn }, state, { today }) => {
  if (state.status === 'Archived') return refuse('DOCUMENT_ARCHIVED');
  const on = occurredOn ?? today(state.zone);
  if (on > today(state.zone)) return refuse('DAY_IN_FUTURE', { date: inRussian(on) });
  if (state.date === undefined) return accept(DocumentArchived({ documentId, on }));
  const law = retentionRule(state, on);
  const refusal = term && unfit(term, law);
  if (refusal) return refusal;
  const kept: Term | undefined = term ?? law;
  return kept ? accept(DocumentArchived({ documentId, on, retention: retentionData(kept, on) })) : refuse('RETENTION_MISSING');
};

function unfit({ permanent = false, years }: NomenclatureTerm, law: RetentionRule | undefined): Decision<never> | undefined {
  if (permanent === (years !== undefined)) return refuse('RETENTION_UNCLEAR');
  const shorter = law && years !== undefined && (law.years === undefined || years < law.years);
  return shorter ? refuse('RETENTION_TOO_SHORT', { term: law.years === undefined ? 'постоянно' : `не менее ${law.years} лет` }) : undefined;
}

function retentionData({ years, source }: Term, on: string) {
  return years === undefined ? { permanent: true, source } : { permanent: false, years, keepUntil: keptUntil(on, years), source };
}
