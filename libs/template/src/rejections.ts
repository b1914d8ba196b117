import { rejectWith } from '@vekha/event-sourcing/decider';

export const refuse = rejectWith({
  TEMPLATE_STAGE_UNKNOWN: 'Строка {measure} отнесена к этапу {stage}, которого в шаблоне нет. Исправьте код этапа.',
  TEMPLATE_CODE_TWICE: 'Код {code} встречается в шаблоне дважды. У каждого этапа и мероприятия должен быть свой код.',
  TEMPLATE_ODDITY_UNKNOWN_ROW: 'Замечание {code} ссылается на строку {measure}, которой в шаблоне нет.',
});
