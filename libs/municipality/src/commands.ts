import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { DueRulesSet, LadderSet, MunicipalDaysSet, type MunicipalityEvent, RegionalDaysSet } from './events';
import { municipality, type Municipality, municipalityFacts } from './municipality';
import { setDueRules } from './set-due-rules/set-due-rules';
import { SetDueRules } from './set-due-rules/set-due-rules.command';
import { setLadder } from './set-ladder/set-ladder';
import { SetLadder } from './set-ladder/set-ladder.command';
import { setMunicipalDays } from './set-municipal-days/set-municipal-days';
import { SetMunicipalDays } from './set-municipal-days/set-municipal-days.command';
import { setRegionalDays } from './set-regional-days/set-regional-days';
import { SetRegionalDays } from './set-regional-days/set-regional-days.command';

/** One municipality per installation, so its settings are one stream. */
export const SETTINGS_STREAM = 'municipality-settings';

export const municipalityCommands = commandCatalogue<Municipality, MunicipalityEvent>({
  category: 'municipality',
  decider: municipality,
  scope: () => 'municipality',
  publishes: { municipality: municipalityFacts },
  entries: [
    command({
      command: SetLadder,
      decide: setLadder,
      title: 'Установить порядок напоминаний',
      gives: [LadderSet],
      stream: () => SETTINGS_STREAM,
      creates: true,
    }),
    command({ command: SetRegionalDays, decide: setRegionalDays, title: 'Установить рабочие и нерабочие дни региона', gives: [RegionalDaysSet], stream: () => SETTINGS_STREAM, creates: true }),
    command({ command: SetMunicipalDays, decide: setMunicipalDays, title: 'Установить рабочие и нерабочие дни муниципалитета', gives: [MunicipalDaysSet], stream: () => SETTINGS_STREAM, creates: true }),
    command({ command: SetDueRules, decide: setDueRules, title: 'Установить правила счёта сроков', gives: [DueRulesSet], stream: () => SETTINGS_STREAM, creates: true }),
  ],
});
