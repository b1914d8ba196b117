import { counted } from '@vekha/calendar/counted';

/** «1 рабочий день», «2 рабочих дня», «5 рабочих дней». */
export const workingDaysInWords = (count: number): string => counted(count, 'рабочий день', 'рабочих дня', 'рабочих дней');
