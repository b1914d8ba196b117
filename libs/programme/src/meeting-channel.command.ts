import { commandField, says } from '@vekha/event-sourcing/command-fields';
import { Matches } from 'class-validator';

/** How people met: a word of the school's own list, such as `IN_PERSON` or `SFERUM`; the list is open (domain §9.4). */
export function Channel(label: string, options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const pattern = /^[A-Z][A-Z0-9_]{1,39}$/;
  const rules = [Matches(pattern, says('NOT_A_CHANNEL', `«${label}»: нужен код способа связи латинскими заглавными буквами, например IN_PERSON.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source, example: 'IN_PERSON' } }, options);
}
