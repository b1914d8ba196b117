import type { LoggerService as NestLogger } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** Header and field names whose values never reach a log. */
const REDACTED = ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie'];

/** Structured log on standard output; it names ids and codes, never people, texts or secrets. */
export function openLog(name: 'api' | 'worker' | 'cli', level: string): Logger {
  return pino({ name, level, redact: REDACTED, base: { name } });
}

/** The same log behind Nest's own messages. */
export function nestLog(log: Logger): NestLogger {
  return {
    log: (message: unknown, context?: unknown) => log.debug({ context }, String(message)),
    error: (message: unknown, stack?: unknown, context?: unknown) => log.error({ stack, context }, String(message)),
    warn: (message: unknown, context?: unknown) => log.warn({ context }, String(message)),
  };
}
