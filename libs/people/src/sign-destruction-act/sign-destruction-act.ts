import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { DestructionActSigned } from '../destruction-events';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import type { FileFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import { scanRefusal } from '../stored-scan';
import type { SignDestructionAct } from './sign-destruction-act.command';

export const signDestructionAct: Decide<Person, SignDestructionAct, PersonEvent, { readonly scan?: FileFacts | undefined }> = (command, { consents, zone }, { facts, today }) => {
  const { personId, consentId, occurredOn, scan } = command;
  const consent = consents[consentId];
  if (!consent) return refuse('CONSENT_UNKNOWN');
  if (consent.state !== 'Destroyed' || !consent.destruction?.decided) return refuse('NOT_DESTROYED_YET');
  if (consent.destruction.actSigned) return nothing;
  const day = today(zone);
  const wrong = futureRefusal('Дата подписания', occurredOn, day) ?? scanRefusal(command, facts);
  return wrong ?? accept(DestructionActSigned({ personId, consentId, ...consent.destruction.decided, signedOn: occurredOn ?? day, ...said({ scan: scan && { ...scan } }) }));
};
