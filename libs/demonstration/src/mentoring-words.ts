import { send } from '@vekha/event-sourcing/process-manager';
import type { Sealed, SealedDate } from '@vekha/event-sourcing/sealed';
import type { Day, StoryStep, Who } from './story';

export type Steps = readonly StoryStep[];

/** A command as a person types it: what is sealed on arrival is still words or a number. */
type Typed<Value> = Value extends Sealed | SealedDate ? string | number : Value extends readonly (infer Item)[] ? readonly Typed<Item>[] : Value extends object ? { readonly [Field in keyof Value]: Typed<Value[Field]> } : Value;

/** One thing somebody does on a day; `makes` names what comes of it. */
export const does = <Command extends object>(on: Day, who: Who, command: new () => Command, input: Typed<Command>, makes?: StoryStep['makes']): StoryStep => ({
  on, who, what: send<object>(command, input as object), ...(makes && { makes }),
});

/** Where and when mentors and mentees find each other in these stories. */
export const AFTER_LESSONS = [{ weekday: 2, from: '15:00', to: '17:00' }];
/** Until when consents and supplementary agreements of these stories are valid. */
export const FAR_OFF = 'T+90';
