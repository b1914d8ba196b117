import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { ClassHourEvent, ClassHourHeld } from './events';

export interface ClassHour {
  readonly held: DataOf<typeof ClassHourHeld.fields> | undefined;
  readonly attendance: { readonly present: number; readonly enrolled: number } | undefined;
}

export const classHour: Decider<ClassHour, ClassHourEvent> = {
  initial: { held: undefined, attendance: undefined },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'ClassHourHeld':
        return { ...state, held: data };
      case 'ClassHourAttendanceRecorded':
        return { ...state, attendance: { present: data.present, enrolled: data.enrolled } };
      default:
        return state;
    }
  },
};
