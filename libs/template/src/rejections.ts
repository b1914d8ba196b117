import { rejectWith } from '@vekha/event-sourcing/decider';

/** What the department reads when a template is refused. The codes are stable. */
export const sentences = {
  TEMPLATE_STAGE_UNKNOWN: 'Строка {measure} отнесена к этапу {stage}, которого в шаблоне нет. Исправьте код этапа.',
  TEMPLATE_CODE_TWICE: 'Код {code} встречается в шаблоне дважды. У каждого этапа и мероприятия должен быть свой код.',
  TEMPLATE_ODDITY_UNKNOWN_ROW: 'Замечание {code} ссылается на строку {measure}, которой в шаблоне нет. Исправьте код строки.',
  TEMPLATE_DAY_IMPOSSIBLE: 'В сроке строки {row} указан день {day}, которого в месяце {month} не бывает. Исправьте день.',
  TEMPLATE_TERM_REVERSED: 'Срок строки {row} начинается позже, чем заканчивается. Поменяйте начало и конец.',
  TEMPLATE_LADDER_REPEATS: 'В порядке напоминаний шаблона {code} ступень «{step}» указана дважды. Оставьте её один раз.',
  TEMPLATE_SECTION_DATED: 'У раздела {stage} указан срок, а сроки есть только у этапов. Уберите срок или сделайте раздел этапом.',
} as const;

export const refuse = rejectWith(sentences);
