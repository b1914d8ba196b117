import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { asOperator } from '../operator';
import { print } from '../output';
import { type Session, withSession } from '../session';

interface Options {
  readonly name: string;
  readonly zone: string;
  readonly week: string;
  readonly id?: string;
  readonly json?: boolean;
}

export function addSchool(program: Command): void {
  program
    .command('school')
    .description('школы, за которые отвечает управление')
    .command('register')
    .description('внести школу')
    .requiredOption('--name <name>', 'название')
    .requiredOption('--zone <zone>', 'часовой пояс, например Asia/Irkutsk')
    .option('--week <days>', 'рабочих дней в неделе: 5 или 6', '5')
    .option('--id <uuid>', 'идентификатор, если он уже есть')
    .option('--json', 'ответ в JSON')
    .action((options: Options) => withSession((session) => register(session, options)));
}

async function register(session: Session, { name, zone, week, id, json = false }: Options): Promise<void> {
  const schoolId = id ?? randomUUID();
  await asOperator(session, 'RegisterSchool', { schoolId, name, zone, week: Number(week) });
  print(json, { schoolId, name, zone, week: Number(week) }, `Школа «${name}» внесена. Её идентификатор: ${schoolId}`);
}
