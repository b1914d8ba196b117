import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { AccessEvent, TokenIssued } from './events';

export interface Token {
  readonly issued: DataOf<typeof TokenIssued.fields> | undefined;
  readonly revoked: boolean;
}

export const token: Decider<Token, AccessEvent> = {
  initial: { issued: undefined, revoked: false },
  evolve: (state, event) => (event.type === 'TokenIssued' ? { ...state, issued: event.data } : { ...state, revoked: true }),
};
