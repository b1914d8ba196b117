import { bearerToken, newSecret, secretHash } from '@vekha/access/bearer-token';
import { ROLES } from '@vekha/access/roles';
import type { Command } from 'commander';
import { asOperator } from '../operator';
import { print, UsageError } from '../output';
import { type Session, withSession } from '../session';

interface CreateOptions {
  readonly role: string;
  readonly school: readonly string[];
  readonly days: string;
  readonly json?: boolean;
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

export function addToken(program: Command): void {
  const token = program.command('token').description('ключи доступа к API');
  token
    .command('create')
    .description('выдать ключ; он показывается один раз')
    .requiredOption('--role <role>', `роль: ${Object.keys(ROLES).join(', ')}`)
    .option('--school <uuid>', 'школа; можно повторить', collect, [])
    .option('--days <n>', 'сколько дней действует', '90')
    .option('--json', 'ответ в JSON')
    .action((options: CreateOptions) => withSession((session) => create(session, options)));
  token
    .command('revoke <id>')
    .description('отозвать ключ сразу')
    .option('--json', 'ответ в JSON')
    .action((id: string, { json = false }: { json?: boolean }) => withSession((session) => revoke(session, id, json)));
}

export async function issueToken(session: Session, role: string, schools: readonly string[], expiresOn: string): Promise<{ id: string; token: string }> {
  const secret = newSecret();
  const { stream } = await asOperator(session, 'IssueToken', { role, schools, secretHash: secretHash(secret), expiresOn });
  const id = stream.replace('token-', '');
  return { id, token: bearerToken(id, secret) };
}

async function create(session: Session, { role, school, days, json = false }: CreateOptions): Promise<void> {
  if (!/^\d{1,3}$/.test(days)) throw new UsageError('DAYS_WRONG', '--days: нужно целое число дней до 365.');
  const expiresOn = new Date(Date.now() + Number(days) * 86_400_000).toISOString().slice(0, 10);
  const issued = await issueToken(session, role, school, expiresOn);
  print(json, { ...issued, role, schools: school, expiresOn }, `${issued.token}\n\nКлюч показан один раз: сохраните его. Роль «${role}», действует до ${expiresOn}, номер ${issued.id}.`);
}

async function revoke(session: Session, tokenId: string, json: boolean): Promise<void> {
  await asOperator(session, 'RevokeToken', { tokenId });
  print(json, { id: tokenId, revoked: true }, `Ключ ${tokenId} отозван.`);
}
