import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { PracticeDescribed, type PracticeEvent } from '../events';
import type { DocumentFacts, PersonFacts } from '../needed-facts';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import { strangerAmong } from '../shown-persons';
import type { DescribePractice } from './describe-practice.command';

export interface DescriptionFacts {
  readonly [person: `person ${string}`]: PersonFacts | undefined;
  readonly document?: DocumentFacts | undefined;
}

/** BP-1: the curator describes it together with the council (001:L148). Until the review a new description replaces the earlier one. */
export const describePractice: Decide<Practice, DescribePractice, PracticeEvent, DescriptionFacts> = (command, { status, schoolId }, { facts }) => {
  if (status !== 'Nominated' && status !== 'Described') return refuse('PRACTICE_NOT_NOMINATED');
  const { practiceId, annotation, form, kind, documentId } = command;
  const shown = [...new Set(command.shown)];
  if (documentId !== undefined && facts.document?.schoolId !== schoolId) return refuse('DOCUMENT_MISSING');
  const described = PracticeDescribed({
    practiceId,
    schoolId,
    annotation,
    shown,
    ...(form !== undefined && { form }),
    ...(kind !== undefined && { kind }),
    ...(documentId !== undefined && { documentId }),
  });
  return strangerAmong(shown, schoolId, facts) ?? accept(described);
};
