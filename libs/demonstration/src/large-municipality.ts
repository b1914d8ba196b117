import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { IssuedOrder } from '@vekha/roadmap/issued-order.command';
import { institutions } from './institutions';
import { quarters } from './institutions/school-11';
import type { Edition, Institution, StoryStep } from './story';

/** Schools of one portion stand in one zone, so that one instant is one for all of them. */
export const PORTION = 50;

const ZONES = [
  'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk',
  'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka',
] as const;
/** 58, 56 and 65 rows: about 60 in a school. */
const SETS = [
  ['000-lyceum-28', '001-school-11', '002-lyceum-126', '003-lyceum-blagoveshchensk'],
  ['004-creativity-centre', '001-school-11', '002-lyceum-126'],
  ['004-creativity-centre', '000-lyceum-28', '002-lyceum-126', '003-lyceum-blagoveshchensk'],
] as const;
const FIRST_NUMBER = 101;
/** The stories of the five are about measures that went well; in every fifth row of a large municipality nobody did anything. */
const UNTOUCHED = 0.2;
const STILL_A_DRAFT = 0.05;
const NOT_SIGNED = 0.08;

/**
 * Invented schools that live through the running editions of the five, each in its own way: some roadmaps are drafts,
 * some unsigned, and in each some rows are left alone. The same school is always the same.
 * @param count number of schools
 */
export function* largeMunicipality(count: number): Generator<readonly Institution[]> {
  for (let first = 0; first < count; first += PORTION) {
    yield Array.from({ length: Math.min(PORTION, count - first) }, (_, index) => schoolNo(first + index));
  }
}

function schoolNo(index: number): Institution {
  const chance = seeded(index + 1);
  const zone = ZONES[Math.floor(index / PORTION) % ZONES.length] ?? 'Europe/Moscow';
  const codes = SETS[index % SETS.length] ?? [];
  const number = FIRST_NUMBER + index;
  return {
    school: { schoolId: derivedId('demonstration-school', number), name: `Школа № ${number}`, zone, week: chance() < 0.5 ? 5 : 6 },
    entered: 'T-330',
    life: [quarters],
    editions: codes.flatMap((code) => runningEdition(code).map((edition) => varied(edition, chance))),
  };
}

function runningEdition(code: string): Edition[] {
  return institutions.flatMap(({ editions }) => editions.filter(({ templateCode, academicYear }) => templateCode === code && typeof academicYear === 'string'));
}

/** What people did with a row stands or falls together; stages are not closed, because rows may be open. */
function varied(edition: Edition, chance: () => number): Edition {
  const [draft, unsigned] = [chance() < STILL_A_DRAFT, chance() < NOT_SIGNED];
  const untouched = new Map<string, boolean>();
  const isUntouched = (row: string): boolean => {
    const known = untouched.get(row) ?? chance() < UNTOUCHED;
    untouched.set(row, known);
    return known;
  };
  const steps = edition.steps.map((together) => together.filter(({ what: { command, input } }) => {
    if (command === 'ClarifyDeadline' || command === 'ConfirmShiftedDates') return true;
    if (command === 'SubmitRoadmapForApproval') return !draft;
    if (draft || command === 'CompleteStage') return false;
    const row = (input as { measureId?: string }).measureId;
    if (row === undefined) return !unsigned || command === 'RecordCouncilOpinion';
    return !unsigned && !isUntouched(row);
  }));
  return { ...edition, steps: steps.map((together) => together.map((step) => numberedApart(step, edition.templateCode))) };
}

/** Several roadmaps of one school share its book of orders. */
function numberedApart(step: StoryStep, templateCode: string): StoryStep {
  const { command, input } = step.what;
  const { order } = input as { order?: IssuedOrder };
  if (!order) return step;
  const number = order.number.replace('ДЕМО', `ДЕМО-${templateCode.slice(0, 3)}`);
  return { ...step, what: { command, input: { ...input, order: { ...order, number } } } };
}

/** Numbers from 0 to 1 (the "minimal standard" generator of Park and Miller, multiplier 48271). */
function seeded(seed: number): () => number {
  let state = (seed * 7_919) % 2_147_483_647;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  next();
  return next;
}
