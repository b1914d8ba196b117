import { commandField, says } from '@vekha/event-sourcing/command-fields';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { purposeWords } from './purpose-words';

/** Purposes whose data depend on consent, each once. */
export function Purposes(label: string): PropertyDecorator {
  const codes = Object.keys(purposeWords);
  const refusal = says('NOT_PURPOSES', `«${label}»: нужен непустой список из целей ${codes.join(', ')}.`);
  const rules = [IsArray(refusal), ArrayNotEmpty(refusal), ArrayMaxSize(codes.length, refusal), ArrayUnique(refusal), IsIn(codes, { each: true, ...refusal })];
  return commandField(label, { rules, schema: { type: 'array', maxItems: codes.length, uniqueItems: true, items: { type: 'string', enum: codes } } }, {});
}
