import { OneOf } from '@vekha/event-sourcing/command-fields';

/** Says how every term of the municipality's roadmaps is counted. Open terms of roadmaps already drawn follow it too. */
export class SetDueRules {
  @OneOf('«До» числа: включительно или нет', ['INCLUSIVE', 'EXCLUSIVE']) boundary: 'INCLUSIVE' | 'EXCLUSIVE';
  @OneOf('Срок в нерабочий день', ['KEEP', 'NEXT', 'PREVIOUS']) whenNonWorking: 'KEEP' | 'NEXT' | 'PREVIOUS';
}
