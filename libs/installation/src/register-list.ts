import type { Projection } from '@vekha/event-sourcing/projection';
import { indicatorRegister } from '@vekha/monitoring/indicators/indicator-register';
import { indicatorFactRegister } from '@vekha/monitoring/school-indicators/fact-register';
import { registers as schoolRegisters } from '@vekha/registers/register-list';

/** Everything an installation projects: what people read in registers, and what monitoring counts. */
export const registers: readonly Projection[] = [...schoolRegisters, indicatorRegister, indicatorFactRegister];
