import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { appointCurator } from './appoint-curator/appoint-curator';
import { AppointCurator } from './appoint-curator/appoint-curator.command';
import { approveMentorCouncil } from './approve-mentor-council/approve-mentor-council';
import { ApproveMentorCouncil } from './approve-mentor-council/approve-mentor-council.command';
import { scope, stream, theAgreement, theCouncil, theCurator, theSettings } from './command-things';
import { concludeAgreement } from './conclude-agreement/conclude-agreement';
import { ConcludeAgreement } from './conclude-agreement/conclude-agreement.command';
import { dismissCurator } from './dismiss-curator/dismiss-curator';
import { DismissCurator } from './dismiss-curator/dismiss-curator.command';
import { dissolveMentorCouncil } from './dissolve-mentor-council/dissolve-mentor-council';
import { DissolveMentorCouncil } from './dissolve-mentor-council/dissolve-mentor-council.command';
import type { IssuedOrder } from './issued-order.command';
import { documentFacts, peopleFacts } from './needed-facts';
import { orderNumberClaim } from './order-number';
import {
  AgreementConcluded, AgreementTerminated, CuratorAppointed, CuratorDismissed, CuratorReplaced, MentorCouncilApproved, MentorCouncilDissolved,
  MentorCouncilProposed,
} from './organisation-events';
import { proposeMentorCouncil } from './propose-mentor-council/propose-mentor-council';
import { ProposeMentorCouncil } from './propose-mentor-council/propose-mentor-council.command';
import { replaceCurator } from './replace-curator/replace-curator';
import { ReplaceCurator } from './replace-curator/replace-curator.command';
import type { School } from './school';
import { setSchoolSettings } from './set-school-settings/set-school-settings';
import { SetSchoolSettings } from './set-school-settings/set-school-settings.command';
import { SchoolSettingsSet } from './settings-events';
import { terminateAgreement } from './terminate-agreement/terminate-agreement';
import { TerminateAgreement } from './terminate-agreement/terminate-agreement.command';

const claims = ({ order, schoolId }: { order: IssuedOrder; schoolId: string }) => [orderNumberClaim(order, schoolId)];
/** What has no version yet that anybody could have seen. */
const first = { stream, scope, creates: true };

/** Who leads mentoring in the school, by which rules, and with whom it works together. */
export const organisationEntries: readonly CommandEntry<School>[] = [
  command({ command: SetSchoolSettings, decide: setSchoolSettings, title: 'Установить правила школы', gives: [SchoolSettingsSet], ...first, thing: theSettings }),
  command({
    command: AppointCurator, decide: appointCurator, title: 'Назначить куратора',
    gives: [CuratorAppointed],
    needs: ({ personId }) => peopleFacts([personId]), claims, ...first, thing: theCurator,
  }),
  command({
    command: ReplaceCurator, decide: replaceCurator, title: 'Заменить куратора',
    gives: [CuratorReplaced],
    needs: ({ personId }) => peopleFacts([personId]), claims, stream, thing: theCurator,
  }),
  command({
    command: DismissCurator, decide: dismissCurator, title: 'Освободить куратора от обязанностей',
    gives: [CuratorDismissed], claims, stream, thing: theCurator, again: ['CURATOR_MISSING'],
  }),
  command({
    command: ProposeMentorCouncil, decide: proposeMentorCouncil, title: 'Предложить состав совета наставников',
    gives: [MentorCouncilProposed],
    needs: ({ members }) => peopleFacts(members), ...first, thing: theCouncil,
  }),
  command({
    command: ApproveMentorCouncil, decide: approveMentorCouncil, title: 'Утвердить состав совета наставников',
    gives: [MentorCouncilApproved], claims, stream, thing: theCouncil, again: ['COUNCIL_NOT_PROPOSED'],
  }),
  command({
    command: DissolveMentorCouncil, decide: dissolveMentorCouncil, title: 'Распустить совет наставников',
    gives: [MentorCouncilDissolved], claims, stream, thing: theCouncil, again: ['COUNCIL_MISSING'],
  }),
  command({
    command: ConcludeAgreement, decide: concludeAgreement, title: 'Записать договор о сотрудничестве',
    gives: [AgreementConcluded],
    needs: ({ personId, documentId }) => ({ ...peopleFacts([personId]), ...(documentId !== undefined && { document: documentFacts(documentId) }) }), ...first, thing: theAgreement,
  }),
  command({
    command: TerminateAgreement, decide: terminateAgreement, title: 'Прекратить договор о сотрудничестве',
    gives: [AgreementTerminated], stream, thing: theAgreement,
  }),
];
