import { inRussian } from '@vekha/calendar/civil-date';
import type { Programme } from './programme-state';

/** From when until when the order lets the pair work: «с 01.09.2022 по 31.05.2023». */
export function pairTermInWords({ startsOn, endsOn }: Programme): string {
  const from = startsOn === undefined ? '' : `с ${inRussian(startsOn)}`;
  return endsOn === undefined ? from : `${from} по ${inRussian(endsOn)}`.trim();
}
