import type { ApiAnswer, ApiClient } from '../support/api-client';
import { comesTrue } from '../support/condition';
import { furnish, issueToken } from '../support/engine-beside';
import { RunningInstallation } from '../support/running-installation';
import { expectProblem } from './whole-way-scene';

export const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0128';
const OTHER_SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0129';
const ZONE = 'Europe/Moscow';
const DAY_MS = 86_400_000;

/** Civil date of the school so many days from now. */
export const inDays = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(Date.now() + days * DAY_MS));
export const today = inDays(0);
export const order = (number: string, date = today) => ({ number, date });

/** Everything said of people on the way; none of it may stand readable in a file. */
export const SAID = {
  mentor: { fullName: 'Акварелева Проба Тестовна', position: 'учитель математики (проба)', phone: '+7 900 000-00-11', email: 'akvareleva.proba@example.org' },
  mentee: { fullName: 'Глобусов Пример Образцович', position: 'учитель математики (пример)' },
  needs: 'Пока трудно удержать внимание класса',
  reason: 'Оба ведут математику в соседних кабинетах',
  goal: 'Уверенно вести урок от начала до конца',
  payment: 'Доплата по положению об оплате труда',
  extension: 'Болели три недели подряд',
  report: 'Наставляемый ведёт уроки самостоятельно',
  outcome: 'Открытый урок прошёл без подсказок',
} as const;
export const CANARIES: readonly string[] = [...Object.values(SAID.mentor), ...Object.values(SAID.mentee), SAID.needs, SAID.reason, SAID.goal, SAID.payment, SAID.extension, SAID.report, SAID.outcome];

const PAPER = ['SUBJECT_NAME', 'SUBJECT_ADDRESS', 'SUBJECT_CONTACT', 'IDENTITY_DOCUMENT', 'OPERATOR_ADDRESS', 'CONDITIONS', 'SIGNATURE', 'SEPARATE_DOCUMENT'];

/** A consent signed on paper today; `without` names parts the paper lacks. */
export function paperConsent(kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION', without: readonly string[] = []) {
  const contains = PAPER.filter((part) => !without.includes(part));
  const common = { giverRole: 'SUBJECT', givenOn: today, validUntil: inDays(700), textVersion: 'V2026', dataCategories: ['NAME', 'POSITION'], actions: ['STORAGE'], withdrawalWay: 'WRITTEN' };
  return { consent: { kind, ...common, operator: 'Лицей № 126', contains, ...(kind === 'DISSEMINATION' && { site: 'licey126.example' }) } };
}

/** A row of a register, or one thing, as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** A school with a new curator and a new director who know the API and nothing else. */
export class TeacherWayScene {
  house: RunningInstallation;
  /** Ids, once people are entered. */
  mentor = '';
  mentee = '';
  programme = '';
  private tokens: Readonly<Record<string, string>> = {};
  /** Position of the last accepted command; every reading asks to see it. */
  private position = '';

  async open(): Promise<void> {
    this.house = await RunningInstallation.prepare();
    this.tokens = await this.house.beside(async (engine) => {
      await furnish(engine, [SCHOOL, OTHER_SCHOOL], ZONE, '001-programme');
      const issued: Record<string, string> = {};
      for (const role of ['curator', 'director', 'deputy-head', 'mentor', 'data-protection-officer']) issued[role] = (await issueToken(engine, role, [SCHOOL])).token;
      issued['stranger'] = (await issueToken(engine, 'curator', [OTHER_SCHOOL])).token;
      for (const role of ['auditor', 'department']) issued[role] = (await issueToken(engine, role, [])).token;
      return issued;
    });
    await this.house.start();
  }

  tokenOf(who: string): string {
    return this.tokens[who] ?? '';
  }

  as(who: string): ApiClient {
    return this.house.client(this.tokens[who]);
  }

  /** Gives a command; who is asked which version they saw, or was overtaken by the worker, says it with the version told. */
  async give(who: string, path: string, body: object = {}): Promise<ApiAnswer> {
    let answer = await this.as(who).command(`/api/v1/${path}`, body);
    for (let tries = 0; (answer.status === 428 || answer.status === 412) && tries < 5; tries += 1) {
      const ifMatch = answer.headers.get('etag') ?? `"${String(answer.body['version'])}"`;
      answer = await this.as(who).command(`/api/v1/${path}`, body, { ifMatch });
    }
    this.position = answer.headers.get('x-position') ?? this.position;
    return answer;
  }

  /** Gives a command that must be taken; answers the id of its thing. */
  async done(who: string, path: string, body: object = {}): Promise<string> {
    const answer = await this.give(who, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return String(answer.body['id']);
  }

  /** Gives a command that must be refused with this code and a sentence that says what to do. */
  async refused(code: string, who: string, path: string, body: object = {}): Promise<string> {
    const answer = await this.give(who, path, body);
    expectProblem(answer, 409, code);
    for (const canary of CANARIES) expect(answer.text).not.toContain(canary);
    return String(answer.body['title']);
  }

  /** Reads as somebody, with all that was done so far taken in. */
  async read(who: string, path: string): Promise<ApiAnswer> {
    const after = this.position === '' ? '' : `${path.includes('?') ? '&' : '?'}after=${this.position}`;
    return comesTrue(`${path} has taken in what was done`, async () => {
      const answer = await this.as(who).get(`/api/v1/${path}${after}`);
      return answer.headers.get('x-stale') === null && answer;
    });
  }

  async rows(who: string, register: string, filter = ''): Promise<readonly Row[]> {
    const { status, body, text } = await this.read(who, `registers/${register}?limit=100${filter}`);
    if (status !== 200) throw new Error(`${register}: ${status} ${text}`);
    return body['rows'] as readonly Row[];
  }

  /** Waits for what the worker does by itself. */
  async comesTrue(what: string, seen: () => Promise<boolean>): Promise<void> {
    await comesTrue(what, seen);
  }

  ofMentor(verb: string): string {
    return `people/${this.mentor}/${verb}`;
  }

  ofMentee(verb: string): string {
    return `people/${this.mentee}/${verb}`;
  }

  ofProgramme(verb: string): string {
    return `programmes/${this.programme}/${verb}`;
  }
}
