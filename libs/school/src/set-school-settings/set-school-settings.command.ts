import { commandField, ImpersonalText, OneOf, Part, Parts, Reference, says, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { LocalAct } from '../local-act.command';
import { OVERRIDABLE_COMMANDS, type OverridableCommand, OVERRIDING_ROLES, type OverridingRole } from '../overridable-commands';

export const TERM_UNITS = ['CALENDAR', 'WORKING'] as const;
export const APPROVALS = ['ORDER', 'SUPERVISION'] as const;

/** Roles of a school, each once and at least one. */
function SchoolRoles(label: string): PropertyDecorator {
  const refusal = says('NOT_SCHOOL_ROLES', `«${label}»: нужен список без повторов из ролей ${OVERRIDING_ROLES.join(', ')}.`);
  const rules = [IsArray(refusal), ArrayMinSize(1, refusal), ArrayMaxSize(OVERRIDING_ROLES.length, refusal), ArrayUnique(refusal), IsIn(OVERRIDING_ROLES, { each: true, ...refusal })];
  return commandField(label, { rules, schema: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: [...OVERRIDING_ROLES] } } }, {});
}

function ChannelCode(label: string): PropertyDecorator {
  const pattern = /^[A-Z][A-Z0-9_]{1,39}$/;
  const rules = [Matches(pattern, says('NOT_A_CHANNEL', `«${label}»: нужен код способа связи латинскими заглавными буквами, например IN_PERSON.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source, example: 'IN_PERSON' } }, {});
}

/** How long data may be kept after a consent is withdrawn: thirty days at most, in the unit of the local act. */
export class WithdrawalTerm {
  @WholeNumber('Дней', 1, 30) days: number;
  @OneOf('Каких дней', TERM_UNITS) unit: (typeof TERM_UNITS)[number];
}

/** A way to meet, with the school's own word for it. */
export class MeetingChannel {
  @ChannelCode('Код способа связи') code: string;
  @ImpersonalText('Название способа связи', 100) name: string;
}

/** Who gives a command in this school, and the local act that allows it. */
export class PermissionOverride {
  @OneOf('Действие', OVERRIDABLE_COMMANDS) command: OverridableCommand;
  @SchoolRoles('Кому разрешено') roles: OverridingRole[];
  @Part('Локальный акт', () => LocalAct) act: LocalAct;
}

/** Sets what the school decides for itself, by a local act. What is left out stays as it is; lists are replaced as a whole. */
export class SetSchoolSettings {
  @Reference('Школа') schoolId: string;
  @Part('Локальный акт', () => LocalAct) act: LocalAct;
  @WholeNumber('Возраст самостоятельного согласия', 10, 18, { optional: true }) consentAge?: number;
  @OneOf('Как утверждают персонализированную программу', APPROVALS, { optional: true }) programmeApproval?: (typeof APPROVALS)[number];
  @Part('Срок после отзыва согласия', () => WithdrawalTerm, { optional: true }) withdrawalTerm?: WithdrawalTerm;
  @WholeNumber('Через сколько дней поиск наставника считают затянувшимся', 1, 365, { optional: true }) searchLimitDays?: number;
  @Parts('Способы связи', () => MeetingChannel, 30, { optional: true }) meetingChannels?: MeetingChannel[];
  @Parts('Особые права', () => PermissionOverride, OVERRIDABLE_COMMANDS.length, { optional: true }) permissions?: PermissionOverride[];
}
