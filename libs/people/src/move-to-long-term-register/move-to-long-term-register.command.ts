import { OneOf, Reference } from '@vekha/event-sourcing/command-fields';

/** Keeps a mentor or a successful mentee for later programmes (004:L50). */
export class MoveToLongTermRegister {
  @Reference('Участник') personId: string;
  @OneOf('Готовность', ['READY_NOW', 'READY_NEXT_YEAR', 'RESERVE']) readiness: 'READY_NOW' | 'READY_NEXT_YEAR' | 'RESERVE';
}
