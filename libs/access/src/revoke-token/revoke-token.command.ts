import { Reference } from '@vekha/event-sourcing/command-fields';

/** Ends a token at once. */
export class RevokeToken {
  @Reference('Ключ доступа') tokenId: string;
}
