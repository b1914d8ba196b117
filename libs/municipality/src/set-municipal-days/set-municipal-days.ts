import { accept, type Decide, nothing, reject } from '@vekha/event-sourcing/decider';
import { askedDays } from '../asked-days';
import { type MunicipalityEvent, MunicipalDaysSet } from '../events';
import type { Municipality } from '../municipality';
import type { SetMunicipalDays } from './set-municipal-days.command';

export const setMunicipalDays: Decide<Municipality, SetMunicipalDays, MunicipalityEvent> = (command, { municipalDays }) => {
  const { fault, days } = askedDays(command, municipalDays, 'MUNICIPALITY');
  if (fault) return reject(fault);
  return days ? accept(MunicipalDaysSet(days)) : nothing;
};
