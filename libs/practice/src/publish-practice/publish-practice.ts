import { accept, type Decide, type Decision, nothing } from '@vekha/event-sourcing/decider';
import { type PracticeEvent, PracticePublicationExtended, PracticePublished } from '../events';
import { mayShow, type PersonFacts, type PersonsFacts, type ProgrammeFacts } from '../needed-facts';
import type { Practice } from '../practice';
import { refuse } from '../rejections';
import { personsOf } from '../shown-persons';
import type { PublishPractice } from './publish-practice.command';

export interface PublicationFacts {
  readonly [person: `person ${string}`]: PersonFacts | undefined;
  readonly programme?: ProgrammeFacts | undefined;
}

/**
 * BP-2: what was drawn from a programme waits for its completion (001:L223). BP-4: whoever is named has a consent to
 * dissemination that is valid today; a text that names people is shown only with all of them. BP-5: channels are codes,
 * and further ones may follow (000:L22; 002:L139–L145).
 */
export const publishPractice: Decide<Practice, PublishPractice, PracticeEvent, PublicationFacts> = (command, state, { facts, today }) => {
  const { status, schoolId, zone } = state;
  const { practiceId } = command;
  if (status === 'Retracted') return refuse('PRACTICE_RETRACTED');
  if (status !== 'InBank' && status !== 'Published') return refuse('PRACTICE_NOT_IN_BANK');
  const named = [...new Set(command.named)];
  const refusal = wrongChannels(command) ?? tooEarly(state, facts.programme) ?? wrongNames(named, state, facts, today(zone));
  if (refusal) return refusal;

  const channels = command.channels.filter(({ channel }) => !state.channels.includes(channel)).map(({ channel, path }) => ({ channel, ...(path !== undefined && { path }) }));
  if (status === 'InBank') return accept(PracticePublished({ practiceId, schoolId, channels, named }));
  return channels.length === 0 ? nothing : accept(PracticePublicationExtended({ practiceId, schoolId, channels }));
};

function wrongChannels({ channels }: PublishPractice): Decision<never> | undefined {
  if (channels.length === 0) return refuse('CHANNELS_MISSING');
  const words = channels.map(({ channel }) => channel);
  const twice = words.find((channel, index) => words.indexOf(channel) !== index);
  return twice && refuse('CHANNEL_TWICE', { channel: twice });
}

function tooEarly({ programmeId }: Practice, programme: ProgrammeFacts | undefined): Decision<never> | undefined {
  return programmeId !== undefined && programme?.completedOn === undefined ? refuse('PROGRAMME_NOT_COMPLETED') : undefined;
}

function wrongNames(named: readonly string[], state: Practice, facts: PersonsFacts, today: string): Decision<never> | undefined {
  const ofPractice = personsOf(state);
  if (!named.every((personId) => ofPractice.includes(personId))) return refuse('NAMED_NOT_OF_PRACTICE');
  if (state.status === 'Published' && !sameNames(named, state.named)) return refuse('NAMED_FIXED');
  if (state.text === 'NAMES_PERSONS' && !sameNames(named, ofPractice)) return refuse('TEXT_NAMES_PERSONS');
  const unwilling = named.find((personId) => !mayShow(facts[`person ${personId}`], today));
  return unwilling === undefined ? undefined : refuse('DISSEMINATION_MISSING', { person: unwilling });
}

const sameNames = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((personId) => others.includes(personId));
