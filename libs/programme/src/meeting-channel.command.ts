import { commandField, says } from '@vekha/event-sourcing/command-fields';
import { Matches } from 'class-validator';

/** How people met: a word of the school's own list, such as `in-person` or `sferum`; the list is open (domain §9.4). */
export function Channel(label: string, options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const pattern = /^[a-z][a-z0-9-]{1,39}$/;
  const rules = [Matches(pattern, says('NOT_A_CHANNEL', `«${label}»: нужен код способа связи строчными латинскими буквами, например in-person.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source, example: 'in-person' } }, options);
}
