import type { DueAggregate } from '@vekha/event-sourcing/deadline-enforcer';
import { type CommandToSend, send } from '@vekha/event-sourcing/process-manager';
import { ActivatePair } from '@vekha/programme/activate-pair/activate-pair.command';
import { StartProgramme } from '@vekha/programme/start-programme/start-programme.command';

/** PR-9: without a consent, and a programme without its pair or its schedule, waits on; it is asked again. */
const PAIR_WAITS = { unless: ['PERSONAL_DATA_CONSENT_MISSING', 'PAIR_NOT_APPROVED', 'PAIR_NOT_DUE'] };
const PROGRAMME_WAITS = { unless: ['PAIR_NOT_ACTIVE', 'SCHEDULE_NEEDED', 'PROGRAMME_NOT_APPROVED', 'PROGRAMME_NOT_DUE'] };

/** Domain §4.6, §4.8: on the day its order names the pair is active, and then its approved programme starts on its own day. */
export function whenAnOrderComesIntoEffectThenThePairIsActive({ aggregate: programmeId, rungs }: DueAggregate): readonly CommandToSend[] {
  const comes = (what: string): boolean => rungs.some((rung) => rung.startsWith(`${what}/`));
  return [
    ...(comes('PAIR') ? [send(ActivatePair, { programmeId }, PAIR_WAITS)] : []),
    ...(comes('PROGRAMME') ? [send(StartProgramme, { programmeId }, PROGRAMME_WAITS)] : []),
  ];
}
