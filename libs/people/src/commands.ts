import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { attachTrainingSchedule } from './attach-training-schedule/attach-training-schedule';
import { AttachTrainingSchedule } from './attach-training-schedule/attach-training-schedule.command';
import { cardEntries } from './card-commands';
import { closeTrainingGroup } from './close-training-group/close-training-group';
import { CloseTrainingGroup } from './close-training-group/close-training-group.command';
import { scope, touched } from './command-things';
import { consentEntries } from './consent-commands';
import type { MenteeListEvent, PersonEvent, TrainingEvent } from './events';
import { formTrainingGroup } from './form-training-group/form-training-group';
import { FormTrainingGroup } from './form-training-group/form-training-group.command';
import { holdIndividualConsultation } from './hold-individual-consultation/hold-individual-consultation';
import { HoldIndividualConsultation } from './hold-individual-consultation/hold-individual-consultation.command';
import { holdTrainingSession } from './hold-training-session/hold-training-session';
import { HoldTrainingSession } from './hold-training-session/hold-training-session.command';
import { menteeEntries } from './mentee-commands';
import { MenteeListReviewed } from './mentee-events';
import { menteeList, type MenteeList } from './mentee-list';
import { mentorEntries } from './mentor-commands';
import { schoolFacts } from './needed-facts';
import { person } from './person';
import { personFacts } from './person-facts';
import type { Person } from './person-state';
import { requestEntries } from './request-commands';
import { reviewMenteeList } from './review-mentee-list/review-mentee-list';
import { ReviewMenteeList } from './review-mentee-list/review-mentee-list.command';
import { scanNeeds } from './stored-scan';
import { IndividualConsultationHeld, TrainingGroupClosed, TrainingGroupFormed, TrainingScheduleAttached, TrainingSessionHeld } from './training-events';
import { trainingGroup, type TrainingGroup } from './training-group';

const ofSchool = ({ schoolId }: { readonly schoolId: string }): string | undefined => (schoolId === '' ? undefined : `school:${schoolId}`);
const zoneOf = ({ zone }: { readonly zone: string }): string | undefined => (zone === '' ? undefined : zone);
const schoolNeeds = ({ schoolId }: { schoolId: string }) => ({ school: schoolFacts(schoolId) });
const groupStream = ({ groupId }: { groupId: string }): string => `training-${groupId}`;

export const peopleCommands = commandCatalogue<Person, PersonEvent>({
  category: 'person',
  decider: person,
  scope: ofSchool,
  zone: zoneOf,
  touches: touched,
  publishes: { person: personFacts },
  entries: [...cardEntries, ...mentorEntries, ...menteeEntries, ...consentEntries, ...requestEntries],
});

export const menteeListCommands = commandCatalogue<MenteeList, MenteeListEvent>({
  category: 'mentee_list',
  decider: menteeList,
  scope: ofSchool,
  zone: zoneOf,
  entries: [
    command({
      command: ReviewMenteeList, decide: reviewMenteeList, title: 'Пересмотреть список наставляемых',
      gives: [MenteeListReviewed],
      stream: ({ schoolId }) => `mentee_list-${schoolId}`, scope, creates: true, needs: schoolNeeds,
    }),
  ],
});

export const trainingCommands = commandCatalogue<TrainingGroup, TrainingEvent>({
  category: 'training',
  decider: trainingGroup,
  scope: ofSchool,
  zone: zoneOf,
  entries: [
    command({
      command: FormTrainingGroup, decide: formTrainingGroup, title: 'Сформировать группу обучения',
      gives: [TrainingGroupFormed],
      stream: (_command, id) => groupStream({ groupId: id('training') }), scope, creates: true, needs: schoolNeeds,
    }),
    command({ command: AttachTrainingSchedule, decide: attachTrainingSchedule, title: 'Приложить расписание обучения', gives: [TrainingScheduleAttached], stream: groupStream, needs: scanNeeds }),
    command({ command: HoldTrainingSession, decide: holdTrainingSession, title: 'Записать занятие группы', gives: [TrainingSessionHeld], stream: groupStream }),
    command({ command: HoldIndividualConsultation, decide: holdIndividualConsultation, title: 'Записать индивидуальную консультацию', gives: [IndividualConsultationHeld], stream: groupStream }),
    command({ command: CloseTrainingGroup, decide: closeTrainingGroup, title: 'Завершить обучение группы', gives: [TrainingGroupClosed], stream: groupStream, again: ['GROUP_CLOSED'] }),
  ],
});
