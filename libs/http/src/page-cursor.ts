import { createHash } from 'node:crypto';
import { problem, ProblemError } from './problem';

/** Where the next page begins. */
export interface PageCursor {
  /** Rows before it. */
  readonly offset: number;
  /** The moment all pages speak of, as a query names it; so what changes meanwhile moves no row from page to page. */
  readonly moment: string;
}

const CURSOR = /^([0-9a-f]{16})~(\d{1,9})~([0-9A-Za-z:.-]{1,64})$/;

/** Text a caller gives back to get the next page of the same question. */
export function writeCursor(question: readonly unknown[], { offset, moment }: PageCursor): string {
  return Buffer.from(`${digestOf(question)}~${offset}~${moment}`).toString('base64url');
}

/** @throws ProblemError 400 when it is no cursor, or one of another question */
export function readCursor(question: readonly unknown[], text: string): PageCursor {
  const [, digest, offset, moment = ''] = CURSOR.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (digest === digestOf(question)) return { offset: Number(offset), moment };
  const sentence = 'Параметр «cursor»: он не от этого запроса. Не меняйте отбор и порядок между страницами или начните с первой.';
  throw new ProblemError(problem(400, 'CURSOR_WRONG', sentence));
}

function digestOf(question: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 16);
}
