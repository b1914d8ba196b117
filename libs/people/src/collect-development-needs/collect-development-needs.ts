import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal, stoppedRefusal } from '../known-person';
import { DevelopmentNeedsCollected } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import { slots, slotsRefusal } from '../mentor-profile';
import type { Person } from '../person-state';
import { said } from '../said';
import type { CollectDevelopmentNeeds } from './collect-development-needs.command';

/** Needs may be collected again at any time before a pair; after a completed programme they begin a new round. */
export const collectDevelopmentNeeds: Decide<Person, CollectDevelopmentNeeds, PersonEvent> = (command, state, { today }) => {
  const { personId, subjects, competences, availability, form, kind, model, sameOrganisationOnly, words, importId } = command;
  const { refusal } = menteeIn(state, 'Identified', 'NeedsCollected', 'InBank', 'Searching', 'Completed');
  const wrong = refusal ?? stoppedRefusal(state) ?? slotsRefusal(availability) ?? futureRefusal('Когда', command.occurredOn, today(state.zone));
  const wishes = said({ form, kind, model, sameOrganisationOnly, words, importId });
  return wrong ?? accept(DevelopmentNeedsCollected({ personId, subjects: [...subjects], competences: [...competences], availability: slots(availability), ...wishes }));
};
