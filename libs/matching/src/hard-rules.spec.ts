import { hardRules, isForbidden } from './hard-rules';
import type { MenteeNeed, MentorProfile } from './people';
import { mentor, need, rules } from './testing/people';

const failed = (someone: MentorProfile, mentee: MenteeNeed) =>
  hardRules.filter(({ forbids }) => forbids(someone, mentee)).map(({ code, says }) => [code, says(someone, mentee, rules)]);
const { experienceYears: _unknown, ...ofUnknownExperience } = mentor();
const { form: _form, kind: _kind, ...ofAnyForm } = need();

describe('what no preference outweighs', () => {
  it.each<[code: string, sentence: string, someone: MentorProfile, mentee: MenteeNeed]>([
    ['SAME_PERSON', 'Наставник и наставляемый — одно лицо: выберите другого наставника.', mentor({ personId: 'mentee-1' }), need()],
    ['NOT_IN_BANK', 'Пока только кандидат: включите его в банк наставников.', mentor({ state: 'Candidate' }), need()],
    ['NOT_IN_BANK', 'Заполнил анкету, но ещё не включён в банк наставников: включите его в банк.', mentor({ state: 'Surveyed' }), need()],
    ['NOT_IN_BANK', 'Наставничество приостановлено приказом: предлагать можно после возобновления.', mentor({ state: 'Suspended' }), need()],
    ['NOT_IN_BANK', 'Освобождён от обязанностей наставника.', mentor({ state: 'Released' }), need()],
    ['NOT_IN_BANK', 'Состоит в долгосрочном реестре наставников: чтобы предложить снова, включите его в банк.', mentor({ state: 'InLongTermRegister' }), need()],
    ['NO_PERSONAL_DATA_CONSENT', 'Нет действующего согласия на обработку персональных данных: оформите согласие.', mentor({ personalDataAllowed: false }), need()],
    ['NO_CAPACITY', 'Нагрузка 3 из 3: свободных мест нет.', mentor({ activeMatches: 3 }), need()],
    ['OTHER_ORGANISATION', 'Работает в другой организации, а запрос — только на наставника своей школы.', mentor({ employee: false }), need({ sameOrganisationOnly: true })],
    ['FORM_NOT_ACCEPTED', 'Форма «педагог — педагог» не указана среди тех, на которые согласен наставник.', mentor({ forms: ['HEAD_TEACHER'] }), need()],
    ['KIND_NOT_ACCEPTED', 'Вид наставничества «GROUP» не указан среди тех, на которые согласен наставник.', mentor({ kinds: [] }), need({ kind: 'GROUP' })],
    ['SPECIALISATION_UNKNOWN', 'Специализация не указана: внесите предмет или компетенции в профиль наставника.', mentor({ subjects: [] }), need()],
    ['EXPERIENCE_UNKNOWN', 'Стаж не указан: внесите его в профиль наставника.', ofUnknownExperience, need()],
    ['PAIR_DECLINED_BEFORE', 'От этой пары уже отказались, а пары складываются добровольно.', mentor(), need({ declined: ['mentor-1'] })],
  ])('%s: «%s»', (code, sentence, someone, mentee) => {
    expect(failed(someone, mentee)).toEqual([[code, sentence]]);
    expect(isForbidden(someone, mentee)).toBe(true);
  });

  it.each<[what: string, someone: MentorProfile, mentee: MenteeNeed]>([
    ['a mentor of the bank', mentor(), need()],
    ['one who is appointed or active already', mentor({ state: 'Active' }), need()],
    ['the director, when that form is asked for (PR-8; 001:L67; 003:L24)', mentor({ forms: ['HEAD_TEACHER'] }), need({ form: 'HEAD_TEACHER' })],
    ['one from another organisation, unless the need says otherwise (MR-8)', mentor({ employee: false }), need()],
    ['a known competence in place of a subject (001:L182)', mentor({ subjects: [], competences: ['COMMUNICATION'] }), need()],
    ['whatever form and kind, when the need names none', mentor({ forms: [], kinds: [] }), ofAnyForm],
    ['no years of experience, which is known', mentor({ experienceYears: 0 }), need()],
    ['a pair declined with somebody else', mentor(), need({ declined: ['mentor-2'] })],
  ])('let pass %s', (_what, someone, mentee) => {
    expect(failed(someone, mentee)).toEqual([]);
    expect(isForbidden(someone, mentee)).toBe(false);
  });

  it('each names its source and counts in Russian', () => {
    expect(new Set(hardRules.map(({ code }) => code)).size).toBe(hardRules.length);
    for (const { source } of hardRules) expect(source).toMatch(/^domain (?:§[\d.]+|[A-Z]{2}-\d+)/);
    expect(hardRules.map(({ counts }) => counts(1))).toEqual([
      '1 — сам наставляемый', '1 не состоит в банке действующих наставников', 'у 1 нет согласия на обработку персональных данных', 'у 1 нет свободных мест', '1 — из другой организации',
      '1 не согласен на эту форму', '1 не согласен на этот вид', 'у 1 не указана специализация', 'у 1 не указан стаж', 'от пары с 1 уже отказались',
    ]);
    expect(hardRules.map(({ counts }) => counts(5))[1]).toBe('5 не состоят в банке действующих наставников');
  });
});
