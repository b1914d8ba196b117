import { resolve } from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateBy, ValidateIf, validateSync } from 'class-validator';

const number = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value));
const FILE_LIMIT = 'нужно целое число мебибайт от 1 до 1024';
const PORT = 'нужен номер порта от 1 до 65535';

function Port(): PropertyDecorator {
  return (prototype, property) => {
    for (const rule of [number, IsInt({ message: PORT }), Min(1, { message: PORT }), Max(65535, { message: PORT })]) rule(prototype, property);
  };
}

function KnownZone(): PropertyDecorator {
  const validate = (value: unknown): boolean => {
    try {
      return typeof value === 'string' && new Intl.DateTimeFormat('ru', { timeZone: value }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  };
  return ValidateBy({ name: 'zone', validator: { validate } }, { message: 'нужен часовой пояс IANA, например Europe/Moscow' });
}

/** Everything an installation can be told from outside, by environment variable of the same name. */
export class Configuration {
  /** Folder of everything that is kept: log, registers, secrets, private Redis. */
  @Matches(/\S/, { message: 'нужен путь к папке данных' })
  VEKHA_DATA_DIR = '.data';

  @Port() VEKHA_API_PORT = 3000;
  @Port() VEKHA_WORKER_PORT = 3001;

  /** Address the API listens on; loopback unless a proxy stands before it. */
  @Matches(/^[0-9a-fA-F.:]+$/, { message: 'нужен IP-адрес, например 127.0.0.1 или 0.0.0.0' })
  VEKHA_API_HOST = '127.0.0.1';

  @IsIn(['sqlite', 'eventstoredb'], { message: 'возможны значения sqlite и eventstoredb' })
  VEKHA_EVENT_STORE: 'sqlite' | 'eventstoredb' = 'sqlite';

  @ValidateIf(({ VEKHA_EVENT_STORE }: Configuration) => VEKHA_EVENT_STORE === 'eventstoredb')
  @Matches(/^esdb(\+discover)?:\/\/\S+$/, { message: 'нужна строка подключения вида esdb://узел:2113' })
  VEKHA_EVENTSTORE_URL?: string;

  /** Without it jobs run inside the worker process. */
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'нужен адрес вида redis://узел:6379' })
  REDIS_URL?: string;

  /** Name of this installation inside every hash; it must never change. Made once and kept in the data folder by default. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{3,64}$/, { message: 'нужно имя из 3–64 латинских букв, цифр, точек, дефисов' })
  VEKHA_ORIGIN?: string;

  /** File with the secret that tells repeated requests from different ones; made in the data folder by default. */
  @IsOptional()
  @Matches(/\S/, { message: 'нужен путь к файлу' })
  VEKHA_IDEMPOTENCY_SECRET_FILE?: string;

  /** File with the master key that wraps the keys of personal data; made in the data folder by default. */
  @IsOptional()
  @Matches(/\S/, { message: 'нужен путь к файлу' })
  VEKHA_MASTER_KEY_FILE?: string;

  /** The master key itself, where no file can be laid; the file wins. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i, { message: 'нужны 64 знака 0–9 и a–f: 32 случайных байта' })
  VEKHA_MASTER_KEY?: string;

  /** Most mebibytes of one evidence file. */
  @number
  @IsInt({ message: FILE_LIMIT })
  @Min(1, { message: FILE_LIMIT })
  @Max(1024, { message: FILE_LIMIT })
  VEKHA_FILE_LIMIT_MIB = 20;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { message: 'возможны значения trace, debug, info, warn, error, fatal, silent' })
  VEKHA_LOG_LEVEL = 'info';

  @IsIn(['on', 'off'], { message: 'возможны значения on и off' })
  VEKHA_DEMO: 'on' | 'off' = 'on';

  /** Mail server; without it letters are files in the outbox of the data folder. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'нужен адрес вида smtps://имя:пароль@узел:465' })
  VEKHA_SMTP_URL?: string;

  /** Whom letters come from. */
  @ValidateIf(({ VEKHA_SMTP_URL }: Configuration) => VEKHA_SMTP_URL !== undefined)
  @Matches(/^(?:[^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, { message: 'нужен адрес отправителя, например «Веха <vekha@school.example>»' })
  VEKHA_MAIL_FROM?: string;

  /** Zone of civil dates where a school does not say its own. */
  @KnownZone()
  VEKHA_TIME_ZONE = 'Europe/Moscow';
}

/** Wrong values of the environment; all of them at once. */
export class ConfigurationRefused extends Error {
  readonly code = 'CONFIGURATION_REFUSED';
  constructor(readonly wrong: readonly string[]) {
    super(`Настройки неверны:\n${wrong.map((line) => `  ${line}`).join('\n')}\nВсе переменные описаны в deploy/env.example.`);
  }
}

/** @throws ConfigurationRefused naming every wrong value, but not the value itself, which may hold a secret */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const known = Object.keys(new Configuration()).concat('VEKHA_EVENTSTORE_URL', 'REDIS_URL', 'VEKHA_ORIGIN', 'VEKHA_IDEMPOTENCY_SECRET_FILE', 'VEKHA_MASTER_KEY_FILE', 'VEKHA_MASTER_KEY', 'VEKHA_SMTP_URL', 'VEKHA_MAIL_FROM');
  const said = known.filter((name) => environment[name] !== undefined && environment[name] !== '').map((name) => [name, environment[name]]);
  const configuration = plainToInstance(Configuration, Object.fromEntries(said), { exposeDefaultValues: true });
  const errors = validateSync(configuration);
  if (errors.length > 0) throw new ConfigurationRefused(errors.map(({ property, constraints }) => `${property}: ${Object.values(constraints ?? {})[0]}`));
  configuration.VEKHA_DATA_DIR = resolve(configuration.VEKHA_DATA_DIR);
  return configuration;
}
