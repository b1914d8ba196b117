/** How the text of a cell is read. `choice` knows a closed list of answers. */
export type FieldKind = 'text' | 'name' | 'date' | 'years' | 'phone' | 'email' | 'grade' | 'choice';

/** A column a table of people may have. */
export interface Field {
  /** Stable, told apart by programs; it names no person. */
  readonly code: string;
  /** As a message calls it: «Дата рождения». */
  readonly title: string;
  readonly kind: FieldKind;
  /** Spellings of the header that mean this field, in lower case without punctuation. */
  readonly headers: readonly string[];
  readonly required?: boolean;
  /** Answers of a `choice`: the code of each and the words that mean it, in lower case. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** Columns of the tables schools keep of their mentors and mentees. Either the full name or the surname and first name is there. */
export const PEOPLE_FIELDS: readonly Field[] = [
  { code: 'fullName', title: 'ФИО', kind: 'name', headers: ['фио', 'ф и о', 'фамилия имя отчество', 'фио педагога', 'фио наставника', 'фио наставляемого', 'фио участника'] },
  { code: 'surname', title: 'Фамилия', kind: 'text', headers: ['фамилия'] },
  { code: 'firstName', title: 'Имя', kind: 'text', headers: ['имя'] },
  { code: 'patronymic', title: 'Отчество', kind: 'text', headers: ['отчество'] },
  { code: 'position', title: 'Должность', kind: 'text', headers: ['должность', 'занимаемая должность', 'должность по штатному расписанию'] },
  { code: 'subject', title: 'Предмет', kind: 'text', headers: ['предмет', 'преподаваемый предмет', 'предметы', 'учебный предмет', 'дисциплина'] },
  { code: 'teachingYears', title: 'Педагогический стаж', kind: 'years', headers: ['стаж', 'педагогический стаж', 'пед стаж', 'стаж работы', 'стаж лет'] },
  { code: 'mentoringYears', title: 'Стаж наставничества', kind: 'years', headers: ['стаж наставничества', 'стаж наставнической деятельности', 'наставнический стаж'] },
  {
    code: 'category', title: 'Категория', kind: 'choice', headers: ['категория', 'квалификационная категория', 'кв категория'],
    choices: {
      HIGHEST: ['высшая', 'высшая категория', 'высшая квалификационная категория'],
      FIRST: ['первая', '1', 'i', 'первая категория', 'первая квалификационная категория'],
      FIT_FOR_POSITION: ['соответствие', 'сзд', 'соответствие занимаемой должности'],
      NONE: ['нет', 'без категории', 'не имеет', '-', '–', '—'],
    },
  },
  { code: 'birthDate', title: 'Дата рождения', kind: 'date', headers: ['дата рождения', 'день рождения', 'д р', 'рожд'] },
  { code: 'grade', title: 'Класс', kind: 'grade', headers: ['класс', 'класс обучения', 'учится в классе'] },
  { code: 'phone', title: 'Телефон', kind: 'phone', headers: ['телефон', 'номер телефона', 'контактный телефон', 'моб телефон', 'мобильный', 'сотовый телефон', 'тел'] },
  { code: 'email', title: 'Электронная почта', kind: 'email', headers: ['эл почта', 'электронная почта', 'почта', 'адрес электронной почты', 'email', 'e mail', 'имейл'] },
  { code: 'appointedOn', title: 'Дата назначения', kind: 'date', headers: ['дата назначения', 'назначен', 'назначен наставником'] },
];
