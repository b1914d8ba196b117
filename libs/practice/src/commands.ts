import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { addPracticeToBank } from './add-practice-to-bank/add-practice-to-bank';
import { AddPracticeToBank } from './add-practice-to-bank/add-practice-to-bank.command';
import { describePractice } from './describe-practice/describe-practice';
import { DescribePractice } from './describe-practice/describe-practice.command';
import {
  PracticeAddedToBank, PracticeAnonymised, PracticeDescribed, type PracticeEvent, PracticeNominated, PracticePublicationExtended, PracticePublished,
  PracticeRetracted, PracticeReturned, PracticeReviewed,
} from './events';
import { documentFacts, personsFacts, programmeFacts, schoolFacts } from './needed-facts';
import { nominatePractice } from './nominate-practice/nominate-practice';
import { NominatePractice } from './nominate-practice/nominate-practice.command';
import { type Practice, practice, practiceFacts } from './practice';
import { publishPractice } from './publish-practice/publish-practice';
import { PublishPractice } from './publish-practice/publish-practice.command';
import { retractPractice } from './retract-practice/retract-practice';
import { RetractPractice } from './retract-practice/retract-practice.command';
import { returnPractice } from './return-practice/return-practice';
import { ReturnPractice } from './return-practice/return-practice.command';
import { reviewPractice } from './review-practice/review-practice';
import { ReviewPractice } from './review-practice/review-practice.command';
import { stopShowingPerson } from './stop-showing-person/stop-showing-person';
import { StopShowingPerson } from './stop-showing-person/stop-showing-person.command';

export const practiceStream = (practiceId: string): string => `practice-${practiceId}`;

const stream = ({ practiceId }: { practiceId: string }): string => practiceStream(practiceId);

export const practiceCommands = commandCatalogue<Practice, PracticeEvent>({
  category: 'practice',
  decider: practice,
  scope: ({ status, schoolId }) => (status === 'Unknown' ? undefined : `school:${schoolId}`),
  zone: ({ status, zone }) => (status === 'Unknown' ? undefined : zone),
  publishes: { practice: practiceFacts },
  entries: [
    command({
      command: NominatePractice, decide: nominatePractice, title: 'Выдвинуть практику',
      gives: [PracticeNominated],
      stream: ({ practiceId }, id) => practiceStream(practiceId ?? id('practice')),
      scope: ({ schoolId }) => `school:${schoolId}`,
      creates: true,
      needs: ({ schoolId, authors, programmeId }) => ({
        ...personsFacts(authors), school: schoolFacts(schoolId), ...(programmeId !== undefined && { programme: programmeFacts(programmeId) }),
      }),
      again: ['PRACTICE_EXISTS'],
    }),
    command({
      command: DescribePractice, decide: describePractice, title: 'Описать практику',
      gives: [PracticeDescribed],
      stream,
      needs: ({ shown, documentId }) => ({ ...personsFacts(shown), ...(documentId !== undefined && { document: documentFacts(documentId) }) }),
    }),
    command({
      command: ReviewPractice, decide: reviewPractice, title: 'Записать рассмотрение практики советом',
      gives: [PracticeReviewed],
      stream, again: ['PRACTICE_NOT_DESCRIBED'],
    }),
    command({
      command: ReturnPractice, decide: returnPractice, title: 'Вернуть практику на доработку',
      gives: [PracticeReturned],
      stream, again: ['PRACTICE_NOT_RETURNABLE'],
    }),
    command({ command: AddPracticeToBank, decide: addPracticeToBank, title: 'Внести практику в банк лучших практик', gives: [PracticeAddedToBank], stream }),
    command({
      command: PublishPractice, decide: publishPractice, title: 'Опубликовать практику',
      gives: [PracticePublished, PracticePublicationExtended],
      stream,
      needs: ({ named }, { programmeId }) => ({ ...personsFacts(named), ...(programmeId !== undefined && { programme: programmeFacts(programmeId) }) }),
    }),
    command({
      command: StopShowingPerson, decide: stopShowingPerson, title: 'Снять человека с показа в практике',
      gives: [PracticeAnonymised, PracticeRetracted],
      stream,
    }),
    command({ command: RetractPractice, decide: retractPractice, title: 'Отозвать практику', gives: [PracticeRetracted], stream }),
  ],
});
