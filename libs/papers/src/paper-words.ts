/** Words of papers for the codes of consents. The dictionaries are open: a code that stands in none is shown as it is. */
const DATA: Readonly<Record<string, string>> = {
  NAME: 'фамилия, имя, отчество', FULL_NAME: 'фамилия, имя, отчество', POSITION: 'должность', CONTACTS: 'номер телефона и адрес электронной почты', PHONE: 'номер телефона', EMAIL: 'адрес электронной почты',
  BIRTH_DATE: 'дата рождения', EDUCATION: 'образование', SENIORITY: 'стаж работы', QUALIFICATION: 'квалификационная категория', SUBJECT: 'преподаваемый предмет',
  CLASS: 'класс', NEEDS: 'запросы на развитие', DIAGNOSTICS: 'ответы на анкеты и результаты диагностики', PHOTO: 'фотография', ACHIEVEMENTS: 'достижения',
  PLACE_OF_WORK: 'место работы', REPRESENTATIVE: 'сведения о законном представителе',
};
const ACTIONS: Readonly<Record<string, string>> = {
  COLLECT: 'сбор', RECORD: 'запись', SYSTEMATISE: 'систематизация', ACCUMULATE: 'накопление', STORE: 'хранение', STORAGE: 'хранение', CLARIFY: 'уточнение', USE: 'использование',
  TRANSFER: 'передача', DISSEMINATE: 'распространение', ANONYMISE: 'обезличивание', BLOCK: 'блокирование', DELETE: 'удаление', DESTROY: 'уничтожение', PUBLISH: 'размещение на сайте',
};
const WITHDRAWAL: Readonly<Record<string, string>> = {
  WRITTEN: 'письменное заявление на имя руководителя оператора', WRITTEN_STATEMENT: 'письменное заявление на имя руководителя оператора', WRITTEN_APPLICATION: 'письменное заявление на имя руководителя оператора', ELECTRONIC: 'заявление в электронной форме', IN_PERSON: 'заявление, поданное лично',
};
export const RESPONSIBLE: Readonly<Record<string, string>> = { mentor: 'наставник', mentee: 'наставляемый', curator: 'куратор' };
export const ROLE_TITLES: Readonly<Record<string, string>> = {
  director: 'Директор', 'data-protection-officer': 'Ответственный за обработку персональных данных', curator: 'Куратор', 'deputy-head': 'Заместитель директора', system: 'Система',
};

const inWords = (words: Readonly<Record<string, string>>) => (code: string): string => (Object.hasOwn(words, code) ? (words[code] ?? code) : code);
export const dataInWords = inWords(DATA);
export const actionInWords = inWords(ACTIONS);
export const withdrawalInWords = inWords(WITHDRAWAL);
export const responsibleInWords = inWords(RESPONSIBLE);
export const roleInWords = inWords(ROLE_TITLES);
