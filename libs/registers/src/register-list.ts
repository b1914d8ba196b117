import type { Projection } from '@vekha/event-sourcing/projection';
import { deadlineRegister } from './deadlines/deadline-register';
import { measureRegister } from './measures/measure-register';
import { roadmapRegister } from './roadmaps/roadmap-register';

/** Every register, in the order people read them. */
export const registers: readonly Projection[] = [roadmapRegister, measureRegister, deadlineRegister];
