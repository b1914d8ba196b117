import { commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { MenteeListEvent, PersonEvent, TrainingEvent } from './events';
import { menteeList, type MenteeList } from './mentee-list';
import { person } from './person';
import { personFacts } from './person-facts';
import type { Person } from './person-state';
import { trainingGroup, type TrainingGroup } from './training-group';

export const peopleCommands = commandCatalogue<Person, PersonEvent>({
  category: 'person',
  decider: person,
  scope: ({ schoolId }) => (schoolId === '' ? undefined : `school:${schoolId}`),
  zone: ({ zone }) => (zone === '' ? undefined : zone),
  publishes: { person: personFacts },
  entries: [],
});

export const menteeListCommands = commandCatalogue<MenteeList, MenteeListEvent>({
  category: 'mentee_list',
  decider: menteeList,
  scope: ({ schoolId }) => (schoolId === '' ? undefined : `school:${schoolId}`),
  zone: ({ zone }) => (zone === '' ? undefined : zone),
  entries: [],
});

export const trainingCommands = commandCatalogue<TrainingGroup, TrainingEvent>({
  category: 'training',
  decider: trainingGroup,
  scope: ({ schoolId }) => (schoolId === '' ? undefined : `school:${schoolId}`),
  zone: ({ zone }) => (zone === '' ? undefined : zone),
  entries: [],
});
