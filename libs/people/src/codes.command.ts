import { commandField, type FieldOptions, says } from '@vekha/event-sourcing/command-fields';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';

const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** One code of an open dictionary, such as `MATHEMATICS`: words for programs, so that no name reaches the log through it. */
export function Code(label: string, { example = 'MATHEMATICS', ...options }: FieldOptions & { readonly example?: string } = {}): PropertyDecorator {
  const rules = [Matches(CODE, says('NOT_A_CODE', `«${label}»: нужен код латинскими заглавными буквами, например ${example}.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: CODE.source, example } }, options);
}

/** A list of such codes, each once; of a closed list when `among` names it. */
export function Codes(label: string, most: number, { among, ...options }: FieldOptions & { readonly among?: readonly string[] } = {}): PropertyDecorator {
  const which = among ? `из: ${among.join(', ')}` : 'латинскими заглавными буквами, например MATHEMATICS';
  const refusal = says('NOT_CODES', `«${label}»: нужен список до ${most} разных кодов ${which}.`);
  const each = among ? IsIn(among, { each: true, ...refusal }) : Matches(CODE, { each: true, ...refusal });
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), ArrayUnique(refusal), each];
  const item = among ? { type: 'string', enum: [...among] } : { type: 'string', pattern: CODE.source };
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, uniqueItems: true, items: item } }, options);
}
