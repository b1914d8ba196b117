/** What people call the fields of events that hold something about a person, by the last name of their pointer. */
const LABELS: Readonly<Record<string, string>> = {
  annotation: 'описание практики',
  answer: 'ответ',
  answers: 'ответы анкеты',
  authority: 'полномочия представителя',
  birthDate: 'дата рождения',
  circumstances: 'обстоятельства',
  conditions: 'условия',
  content: 'содержание работы',
  email: 'электронная почта',
  evidence: 'подтверждение',
  form: 'форма работы',
  fullName: 'ФИО',
  giver: 'кто дал согласие',
  goal: 'цель',
  legalRepresentative: 'законный представитель',
  mentoringSeniority: 'стаж наставничества',
  note: 'заметка',
  ownText: 'мероприятие своими словами',
  payment: 'условия оплаты',
  phone: 'телефон',
  position: 'должность или класс',
  qualification: 'квалификация',
  reason: 'причина',
  remark: 'замечание',
  report: 'отчёт',
  result: 'результат',
  satisfaction: 'удовлетворённость',
  specialisation: 'специализация',
  subjectInAct: 'о ком акт',
  teachingSeniority: 'педагогический стаж',
  text: 'текст',
  topic: 'тема',
  words: 'текст',
  wordsAboutPerson: 'сведения о человеке',
};

/** @param pointer JSON pointer into an event's data; places in lists are left out */
export function sealedLabel(pointer: string): string {
  const name = pointer.split('/').findLast((step) => !/^\d*$/.test(step)) ?? '';
  return LABELS[name] ?? name;
}
