import { matchingRules, settingFaults, word } from './matching-rules';

describe('the rules to match by', () => {
  it('are our defaults until a municipality or a school sets something else', () => {
    const rules = matchingRules({}, { weights: { LOAD: 0 }, experienceYears: { STUDENT: 1 }, models: { LEADER_TO_STRUGGLING: { mentoringYears: 2 } } });
    expect(rules.weights).toMatchObject({ COMMON_SUBJECT: 30, LOAD: 0 });
    expect(rules.experienceYears).toEqual({ EARLY_CAREER_TEACHER: 5, TEACHER_WITH_DIFFICULTIES: 10, STUDENT: 1 });
    expect(rules.models['LEADER_TO_STRUGGLING']).toEqual({ mentoringYears: 2 });
    expect(rules.models['EXPERT_TO_NOVICE_SUBJECT']).toEqual({ experienceYears: 3, commonSubject: true });
  });

  it.each([
    [{ weights: { LOAD: -1 } }, 'Вес «LOAD»: укажите целое число от 0 до 1000.'],
    [{ weights: { LOAD: 2.5 } }, 'Вес «LOAD»: укажите целое число от 0 до 1000.'],
    [{ experienceYears: { PUPIL: 61 } }, 'Желательный стаж для категории «PUPIL»: укажите целое число от 0 до 60.'],
    [{ mentoringYears: 0 }, 'Достаточный опыт наставничества (лет): укажите целое число от 1 до 60.'],
    [{ enoughSharedMinutes: 0 }, 'Достаточное общее время (минут в неделю): укажите целое число от 1 до 10080.'],
    [{ models: { NEW: { experienceYears: -2 } } }, 'Стаж в модели «NEW»: укажите целое число от 0 до 60.'],
    [
      { weights: { COMMON_SUBJECT: 0, COVERED_NEEDS: 0, LOAD: 0, SHARED_HOURS: 0, EXPERIENCE: 0, MENTORING_EXPERIENCE: 0, MODEL: 0, CONTINUITY: 0 } },
      'Веса всех критериев подбора равны нулю: выбирать было бы не из чего. Укажите хотя бы один вес больше нуля.',
    ],
  ])('refuse %j', (setting, sentence) => {
    expect(settingFaults(setting).map((fault) => fault.sentence)).toEqual([sentence]);
    expect(() => matchingRules({}, setting)).toThrow(sentence);
  });

  it('refuse a factor there is not, as a stored setting may name', () => {
    const setting = JSON.parse('{"weights": {"SYMPATHY": 5}}') as object;
    expect(settingFaults(setting).map(({ code }) => code)).toEqual(['MATCHING_FACTOR_UNKNOWN']);
  });

  it('show a code without a word as it is', () => {
    expect([word({ words: { MATHEMATICS: 'математика' } }, 'MATHEMATICS'), word({ words: {} }, 'constructor')]).toEqual(['математика', 'constructor']);
  });
});
