import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { CommandPreview } from '@vekha/event-sourcing/command-preview';
import type { Principal, Refused, Submission } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { CorrectPersonCard } from '@vekha/people/correct-person-card/correct-person-card.command';
import { IdentifyMentee } from '@vekha/people/identify-mentee/identify-mentee.command';
import { RegisterMentorCandidate } from '@vekha/people/register-mentor-candidate/register-mentor-candidate.command';
import { RevokeImportedPerson } from '@vekha/people/revoke-imported-person/revoke-imported-person.command';
import type { Opener } from '@vekha/personal-data/opening';
import type { PersonSearch } from '@vekha/personal-data/person-search';
import { personRegister } from '@vekha/registers/persons/person-register';
import { type KnownCard, knownCard } from './known-card';
import { cardOf, type CellMessage, type PeopleTable, type RowCard } from './people-table';

/** Into which list the people of a file are entered. */
export type PeopleList = 'mentors' | 'mentees';

/** What becomes of a row: NEW, CHANGED or KNOWN people, or REFUSED with the reasons. It never holds what stands in the file. */
export interface RowAnswer {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly outcome: 'NEW' | 'CHANGED' | 'KNOWN' | 'REFUSED';
  readonly personId?: string;
  /** Of a CHANGED one. */
  readonly changes?: readonly string[];
  readonly messages: readonly (CellMessage | { readonly code: string; readonly message: string })[];
}

export interface ImportAnswer {
  readonly importId: string;
  readonly counts: { readonly new: number; readonly changed: number; readonly known: number; readonly refused: number; readonly absent: number };
  readonly rows: readonly RowAnswer[];
  /** People of the list who do not stand in the file. Nothing happens to them. */
  readonly absent: readonly string[];
}

export interface UndoAnswer {
  readonly importId: string;
  readonly undone: readonly string[];
  /** What stays, each with the reason. */
  readonly kept: readonly { readonly personId: string; readonly code: string; readonly sentence: string }[];
}

export interface ImportParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly gateway: CommandGateway;
  readonly preview: CommandPreview;
  readonly opener: Opener;
  readonly search: Pick<PersonSearch, 'findPersons'>;
}

/** Whose import it is. The same school, person and key give the same import again, so that a broken one is simply repeated. */
export interface ImportOf {
  readonly schoolId: string;
  readonly list: PeopleList;
  readonly key: string;
  readonly principal: Principal;
  readonly requestId: string;
}

type Give = (command: string, input: object, submission: Submission) => Promise<{ readonly accepted: true } | Refused>;

interface Step {
  readonly outcome: 'NEW' | 'CHANGED' | 'KNOWN';
  readonly personId: string;
  readonly changes?: readonly string[];
  /** One command per person, so that nobody is ever entered by half; nothing for whom the file says nothing new. */
  readonly command?: { readonly name: string; readonly input: object };
}

export const importIdOf = ({ schoolId, key, principal }: Pick<ImportOf, 'schoolId' | 'key' | 'principal'>): string => derivedId('people import', schoolId, principal.id, key);

/** People of a spreadsheet become cards of a school, one command each. What stands in the file is kept in memory only. */
export class PeopleImport {
  constructor(private readonly parts: ImportParts) {}

  /** What the import would do; every command is decided and none is stored. @throws JournalUnavailable, StoreUnavailable */
  async preview(table: PeopleTable, of: ImportOf, registers: ScopedRegisters): Promise<ImportAnswer> {
    return this.run(table, of, registers, (command, input, submission) => this.parts.preview.of(command, input, submission));
  }

  /** @throws JournalUnavailable, StoreUnavailable, OutcomeUnknown; repeat it with the same key and file, and it goes on where it broke off */
  async apply(table: PeopleTable, of: ImportOf, registers: ScopedRegisters): Promise<ImportAnswer> {
    return this.run(table, of, registers, (command, input, submission) => this.parts.gateway.submit(command, input, submission));
  }

  /** Takes back the people whom nothing but this import has touched; names the others with the reason. */
  async undo(importId: string, { schoolId, principal }: Pick<ImportOf, 'schoolId' | 'principal'>): Promise<UndoAnswer | undefined> {
    const { entered, touched } = await this.peopleOf(importId, `school:${schoolId}`);
    if (entered.length + touched.length === 0) return undefined;
    const undone: string[] = [];
    const kept: UndoAnswer['kept'][number][] = [];
    for (const personId of entered) {
      const outcome = await this.parts.gateway.submit(RevokeImportedPerson.name, { personId, importId }, { principal, key: `${importId}/undo/${personId}`, mustSayVersion: false });
      if (outcome.accepted) undone.push(personId);
      else kept.push({ personId, code: outcome.rejection.code, sentence: outcome.rejection.message });
    }
    const sentence = 'Участник был внесён раньше, файл изменил только его карточку или роль. Верните прежние сведения исправлением карточки.';
    return { importId, undone, kept: [...kept, ...touched.map((personId) => ({ personId, code: 'KNOWN_BEFORE', sentence }))] };
  }

  private async run(table: PeopleTable, of: ImportOf, registers: ScopedRegisters, give: Give): Promise<ImportAnswer> {
    const importId = importIdOf(of);
    const rows: RowAnswer[] = [];
    const seen = new Set<string>();
    for (const row of table.rows) {
      const card = cardOf(row);
      if (row.messages.length > 0 || !card) {
        const nameless = card || row.messages.length > 0 ? [] : [{ code: 'NAME_MISSING', message: 'В строке нет фамилии и имени: впишите их.' }];
        rows.push({ row: row.number, outcome: 'REFUSED', messages: [...row.messages, ...nameless] });
        continue;
      }
      const step = await this.step(card, derivedId(importId, 'row', row.number), importId, of, seen);
      rows.push('refused' in step ? { row: row.number, outcome: 'REFUSED', messages: [step.refused] } : await this.taken(row.number, step, importId, of, give));
    }
    const here = new Set(rows.flatMap(({ personId }) => personId ?? []));
    const absent = this.listed(of, registers).filter((personId) => !here.has(personId) && !seen.has(personId));
    const count = (outcome: RowAnswer['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
    return { importId, counts: { new: count('NEW'), changed: count('CHANGED'), known: count('KNOWN'), refused: count('REFUSED'), absent: absent.length }, rows, absent };
  }

  private async step(card: RowCard, ownId: string, importId: string, of: ImportOf, seen: Set<string>): Promise<Step | { readonly refused: { readonly code: string; readonly message: string } }> {
    const found = await this.namesakes(card.fullName, of);
    // Entered by this very import before it broke off: the same command again gives the same answer.
    const again = found.some(({ personId }) => personId === ownId);
    const [known, another] = again ? [] : found;
    if (another) return { refused: { code: 'NAMESAKES', message: 'В школе несколько участников с таким именем. Внесите этого человека вручную, выбрав нужную карточку.' } };
    const twice = seen.has(known?.personId ?? '') || seen.has(card.fullName);
    if (twice) return { refused: { code: 'ROW_TWICE', message: 'Этот человек уже есть в файле выше. Уберите повтор.' } };
    seen.add(card.fullName);
    if (!known) return { outcome: 'NEW', personId: ownId, command: entering(of, { personId: ownId, card: { ...card } }, card, importId) };
    seen.add(known.personId);
    const changes = (['position', 'phone', 'email'] as const).filter((field) => card[field] !== undefined && card[field] !== known[field]);
    if (changes.length > 0) {
      const corrected = Object.fromEntries(changes.map((field) => [field, card[field]]));
      return { outcome: 'CHANGED', personId: known.personId, changes, command: { name: CorrectPersonCard.name, input: { personId: known.personId, ...corrected, importId } } };
    }
    if (known.lists.includes(of.list)) return { outcome: 'KNOWN', personId: known.personId };
    return { outcome: 'CHANGED', personId: known.personId, changes: [of.list], command: entering(of, { personId: known.personId }, card, importId) };
  }

  private async taken(row: number, { outcome, personId, changes, command }: Step, importId: string, { principal }: ImportOf, give: Give): Promise<RowAnswer> {
    const answer = command && (await give(command.name, command.input, { principal, key: `${importId}/row/${row}`, mustSayVersion: false }));
    if (!answer || answer.accepted) return { row, outcome, personId, messages: [], ...(changes && { changes }) };
    const { rejection, fields = [] } = answer;
    return { row, outcome: 'REFUSED', messages: [{ code: rejection.code, message: rejection.message }, ...fields.map(({ code, message }) => ({ code, message }))] };
  }

  /** People of the school with exactly this name: the index finds beginnings of words. */
  private async namesakes(fullName: string, { schoolId, principal, requestId }: ImportOf): Promise<readonly KnownCard[]> {
    const scope = `school:${schoolId}`;
    const found = await this.parts.search.findPersons(scope, fullName);
    const context = { actor: { id: principal.id, role: principal.role }, scope, occasion: 'people import', requestId };
    const cards = await Promise.all(found.map((personId) => knownCard(this.parts, personId, context)));
    return cards.flatMap((card) => (card && same(card.fullName, fullName) ? [card] : []));
  }

  private listed({ schoolId, list }: ImportOf, registers: ScopedRegisters): readonly string[] {
    const { rows } = registers.list(personRegister, { scope: `school:${schoolId}`, columns: ['personId', 'mentorState', 'menteeState'], limit: 'all' });
    return rows.map(({ row }) => row).filter((row) => row[list === 'mentors' ? 'mentorState' : 'menteeState'] !== null).map(({ personId }) => personId);
  }

  private async peopleOf(importId: string, scope: string): Promise<{ readonly entered: readonly string[]; readonly touched: readonly string[] }> {
    const [entered, touched] = [new Set<string>(), new Set<string>()];
    const types = ['PersonEntered', 'PersonCardCorrected', 'MentorCandidateRegistered', 'MenteeIdentified'];
    for await (const page of this.parts.store.readAll(undefined, { types })) {
      for (const stored of page) {
        const { type, data, scope: of } = this.parts.registry.decode(stored);
        const { personId, importId: by } = data as { readonly personId: string; readonly importId?: string };
        if (by === importId && of === scope) (type === 'PersonEntered' ? entered : touched).add(personId);
      }
    }
    return { entered: [...entered], touched: [...touched].filter((personId) => !entered.has(personId)) };
  }
}

function entering({ schoolId, list }: ImportOf, whom: object, { kind }: RowCard, importId: string): { readonly name: string; readonly input: object } {
  const input = { schoolId, ...whom, importId };
  if (list === 'mentors') return { name: RegisterMentorCandidate.name, input: { ...input, category: kind === 'PUPIL' ? 'PUPIL' : 'TEACHER' } };
  return { name: IdentifyMentee.name, input: { ...input, category: kind === 'PUPIL' ? 'PUPIL' : 'EARLY_CAREER_TEACHER' } };
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
const same = (one: string | undefined, other: string): boolean => one !== undefined && plain(one) === plain(other);
