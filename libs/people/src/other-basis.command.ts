import { ImpersonalText } from '@vekha/event-sourcing/command-fields';
import { Code } from './codes.command';

/** A basis to process data other than consent, with the act it rests on. */
export class OtherBasis {
  @Code('Основание') basis: string;
  @ImpersonalText('Документ, на котором оно стоит', 300) source: string;
}
