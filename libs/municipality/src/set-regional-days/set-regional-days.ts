import { accept, type Decide, nothing, reject } from '@vekha/event-sourcing/decider';
import { askedDays } from '../asked-days';
import { type MunicipalityEvent, RegionalDaysSet } from '../events';
import type { Municipality } from '../municipality';
import type { SetRegionalDays } from './set-regional-days.command';

export const setRegionalDays: Decide<Municipality, SetRegionalDays, MunicipalityEvent> = (command, { regionalDays }) => {
  const { fault, days } = askedDays(command, regionalDays, 'REGION');
  if (fault) return reject(fault);
  return days ? accept(RegionalDaysSet(days)) : nothing;
};
