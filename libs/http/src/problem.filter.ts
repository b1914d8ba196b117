import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { QueryRefused } from '@vekha/event-sourcing/projection-store-reader';
import type { FastifyReply } from 'fastify';
import { type Problem, problem, ProblemError } from './problem';

export interface ErrorLog {
  error(details: object, message: string): void;
}

const SENTENCES: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  400: ['BAD_REQUEST', 'Запрос не удалось разобрать. Проверьте, что тело запроса — правильный JSON.'],
  401: ['UNAUTHENTICATED', 'Представьтесь: нужен действующий ключ доступа в заголовке Authorization.'],
  403: ['FORBIDDEN', 'Это действие не входит в права вашей роли.'],
  404: ['NOT_FOUND', 'Такой записи нет или она вам недоступна.'],
  413: ['BODY_TOO_LARGE', 'Запрос слишком большой: не более 1 МиБ. Разделите его на части.'],
  415: ['NOT_JSON', 'Отправьте тело запроса как application/json.'],
};

/** Turns whatever a route throws into problem details in Russian; what is unexpected is logged and not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: ErrorLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const found = this.problemOf(error);
    if (error instanceof ProblemError) void reply.headers(error.headers);
    if (found.status === 503) void reply.header('Retry-After', String(retryAfter(error)));
    sendProblem(reply, found);
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof ProblemError) return error.details;
    if (error instanceof QueryRefused) return problem(400, error.code, error.message);
    const code = (error as { code?: unknown } | null)?.code;
    if (code === 'REGISTERS_NOT_READY') return problem(503, code, 'Реестры ещё строятся по журналу. Повторите через несколько секунд.');
    if (code === 'STORE_UNAVAILABLE') return problem(503, code, 'Журнал сейчас не принимает записи. Ничего не потеряно: повторите чуть позже.');
    if (code === 'FILE_STORE_UNAVAILABLE') return problem(503, code, 'Хранилище файлов сейчас не принимает записи. Файл не сохранён: повторите чуть позже.');
    if (code === 'ACCESS_JOURNAL_UNAVAILABLE') return problem(503, code, 'Журнал доступа к сведениям о людях сейчас не пишется, поэтому они закрыты. Повторите чуть позже.');
    if (code === 'OUTCOME_UNKNOWN') return problem(503, code, 'Неизвестно, сохранилось ли действие. Повторите его с тем же ключом Idempotency-Key.');
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
    const known = status === undefined ? undefined : SENTENCES[status];
    if (status !== undefined && known) return problem(status, ...known);
    this.log.error({ err: error }, 'unexpected error in a route');
    return problem(500, 'INTERNAL', 'Внутренняя ошибка. Действие не выполнено; сообщите администратору время запроса.');
  }
}

/** Answers with problem details where no route can throw them. */
export function sendProblem(reply: FastifyReply, details: Problem): void {
  void reply.status(details.status).type('application/problem+json; charset=utf-8').send(details);
}

function retryAfter(error: unknown): number {
  const { retryAfterSeconds } = error as { retryAfterSeconds?: number };
  return retryAfterSeconds ?? 1;
}
