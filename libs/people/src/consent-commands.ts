import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { stream, theConsents } from './command-things';
import { ConsentRefused, ConsentRequested, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from './consent-events';
import { decideDataDestruction } from './decide-data-destruction/decide-data-destruction';
import { DecideDataDestruction } from './decide-data-destruction/decide-data-destruction.command';
import {
  DataDestructionApproved, DataDestructionDecided, DataDestructionScheduled, DataRetentionBasisRecorded, DestructionActSigned, PersonalDataDestroyed,
} from './destruction-events';
import { MentorResigned } from './mentor-events';
import { ruleNeeds, settingsNeeds } from './needed-facts';
import type { Person } from './person-state';
import { recordDestruction } from './record-destruction/record-destruction';
import { RecordDestruction } from './record-destruction/record-destruction.command';
import { recordPaperConsent } from './record-paper-consent/record-paper-consent';
import { RecordPaperConsent } from './record-paper-consent/record-paper-consent.command';
import { refuseConsent } from './refuse-consent/refuse-consent';
import { RefuseConsent } from './refuse-consent/refuse-consent.command';
import { requestConsent } from './request-consent/request-consent';
import { RequestConsent } from './request-consent/request-consent.command';
import { retainOnOtherBasis } from './retain-on-other-basis/retain-on-other-basis';
import { RetainOnOtherBasis } from './retain-on-other-basis/retain-on-other-basis.command';
import { signConsent } from './sign-consent/sign-consent';
import { SignConsent } from './sign-consent/sign-consent.command';
import { signDestructionAct } from './sign-destruction-act/sign-destruction-act';
import { SignDestructionAct } from './sign-destruction-act/sign-destruction-act.command';
import { signingNeeds } from './signed-consent';
import { scanNeeds } from './stored-scan';
import { withdrawConsent } from './withdraw-consent/withdraw-consent';
import { WithdrawConsent } from './withdraw-consent/withdraw-consent.command';

export const consentEntries: readonly CommandEntry<Person>[] = [
  command({
    command: RequestConsent, decide: requestConsent, title: 'Запросить согласие',
    gives: [ConsentRequested],
    stream, thing: theConsents, needs: settingsNeeds,
  }),
  command({
    command: SignConsent, decide: signConsent, title: 'Подписать согласие',
    gives: [ConsentSigned, ConsentSuperseded],
    stream, thing: theConsents, needs: signingNeeds,
  }),
  command({
    command: RecordPaperConsent, decide: recordPaperConsent, title: 'Внести согласие с бумаги',
    gives: [ConsentSigned, ConsentSuperseded],
    stream, thing: theConsents, needs: signingNeeds,
  }),
  command({
    command: RefuseConsent, decide: refuseConsent, title: 'Отказать в согласии',
    gives: [ConsentRefused],
    stream, thing: theConsents,
  }),
  command({
    command: WithdrawConsent, decide: withdrawConsent, title: 'Отозвать согласие',
    gives: [ConsentWithdrawn, MentorResigned, DataDestructionScheduled],
    stream, thing: theConsents, needs: ruleNeeds, again: ['CONSENT_NOT_GIVEN'],
  }),
  command({
    command: RetainOnOtherBasis, decide: retainOnOtherBasis, title: 'Записать иное основание хранить данные',
    gives: [DataRetentionBasisRecorded],
    stream, thing: theConsents, again: ['DESTRUCTION_NOT_DUE', 'PURPOSES_NOT_DUE'],
  }),
  command({
    command: DecideDataDestruction, decide: decideDataDestruction, title: 'Решить уничтожить данные',
    gives: [DataDestructionApproved, DataDestructionDecided],
    stream, thing: theConsents, again: ['SECOND_PERSON_NEEDED', 'DESTRUCTION_DECIDED'],
  }),
  command({
    command: RecordDestruction, decide: recordDestruction, title: 'Записать уничтожение данных',
    gives: [PersonalDataDestroyed],
    stream, thing: theConsents,
  }),
  command({
    command: SignDestructionAct, decide: signDestructionAct, title: 'Подписать акт об уничтожении',
    gives: [DestructionActSigned],
    stream, thing: theConsents, needs: scanNeeds,
  }),
];
