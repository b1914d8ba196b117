import { codeColumn, personColumn, type Reaction, type RowOf, type Rows, nullable, sealedColumn, when } from '@vekha/event-sourcing/projection';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { ImportedPersonRevoked, PersonAgeStated, PersonCardCorrected, PersonEntered } from '@vekha/people/card-events';
import { PERSON_KINDS } from './mentoring-words';
import { amend } from './row-life';

/** What a register of people shows of the card itself: the name stands nowhere else. */
export const cardColumns = {
  personId: personColumn('Участник'),
  kind: codeColumn('Кто', PERSON_KINDS),
  fullName: sealedColumn('ФИО'),
  position: nullable(sealedColumn('Должность')),
};

/** Of a pupil besides. */
export const minorColumns = {
  birthDate: nullable(sealedColumn('Дата рождения')),
  legalRepresentative: nullable(sealedColumn('Законный представитель')),
};

export type Card = RowOf<typeof cardColumns>;

interface Told {
  readonly meta: { readonly occurredOn: string };
}

const OF_CARDS = ['fullName', 'position'] as const;
const OF_MINORS = ['legalRepresentative'] as const;

/** Those of the named personal fields that an event states. */
export function stated<Name extends string>(data: { readonly [K in Name]?: Sealed }, names: readonly Name[]): { readonly [K in Name]?: Sealed } {
  return Object.fromEntries(names.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]))) as { readonly [K in Name]?: Sealed };
}

/**
 * A row from the day the card is entered, so that nothing that happens before its person enters the register is lost.
 * @param rest the columns beside those of the card, of a person who is not in the register yet
 */
export function rememberedCards<Row extends Card>(rest: (event: Told) => Omit<Row, keyof Card>): readonly Reaction<Row>[] {
  return [
    when(PersonEntered, (rows: Rows<Row>, event) => {
      const { personId, kind, fullName, position = null } = event.data;
      rows.put(personId, { personId, kind, fullName, position, ...rest(event) } as Row);
    }),
    when(PersonCardCorrected, (rows: Rows<Row>, { data }) => amend(rows, data.personId, stated(data, OF_CARDS) as Partial<Row>)),
    when(ImportedPersonRevoked, (rows: Rows<Row>, { data }) => rows.remove(data.personId)),
  ];
}

type Minor = Card & RowOf<typeof minorColumns>;

/** Birth dates are kept of pupils only: of nobody else a rule needs them (domain §5.1). */
export function minorReactions<Row extends Minor>(): readonly Reaction<Row>[] {
  const ofPupil = (rows: Rows<Row>, personId: string, birthDate: Sealed | undefined) => {
    if (birthDate !== undefined && rows.get(personId)?.kind === 'PUPIL') rows.patch(personId, { birthDate } as Partial<Row>);
  };
  return [
    when(PersonEntered, (rows: Rows<Row>, { data }) => {
      ofPupil(rows, data.personId, data.birthDate);
      amend(rows, data.personId, stated(data, OF_MINORS) as Partial<Row>);
    }),
    when(PersonAgeStated, (rows: Rows<Row>, { data }) => ofPupil(rows, data.personId, data.birthDate)),
    when(PersonCardCorrected, (rows: Rows<Row>, { data }) => amend(rows, data.personId, stated(data, OF_MINORS) as Partial<Row>)),
  ];
}
