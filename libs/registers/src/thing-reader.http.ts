import { Inject, Injectable } from '@nestjs/common';
import { mayRead } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { etag } from '@vekha/http/command-endpoint';
import type { FastifyReply } from 'fastify';
import { PersonalOpening } from './personal-opening.http';
import { namesBeside, shownNames } from './persons-beside.http';
import { personRegister } from './persons/person-register';
import { forbidden, notFound, RegisterAccess } from './register-access.http';
import { shown } from './register-answer.http';
import type { AnyRow } from './register-filters.http';
import { readRowQuery } from './register-query.http';

/** Who asks, in which words, and where the answer's headers go. */
export interface Asking {
  readonly query: AnyRow;
  readonly principal: Principal;
  readonly reply: FastifyReply;
}

/** The registers as of the moment asked for. */
export interface Sight {
  readonly handle: ScopedRegisters;
  readonly asOf: AsOf | undefined;
}

export interface Part {
  readonly register: Projection;
  readonly found: Registered<AnyRow>;
}

type Found<C extends Columns> = { readonly [K in keyof C]: unknown };

export const partOf = <C extends Columns>(register: Projection<C>, found: Registered<Found<C>>): Part => ({ register: register as unknown as Projection, found: found as Registered<AnyRow> });

/** Reads single things: what is sealed in them opened, the names of those they refer to beside them. */
@Injectable()
export class ThingReader {
  constructor(
    @Inject(RegisterAccess) private readonly access: RegisterAccess,
    @Inject(PersonalOpening) private readonly opening: PersonalOpening,
  ) {}

  /** One row with the version it carries as its ETag. */
  async one<C extends Columns>(register: Projection<C>, key: string, asking: Asking, isIt: (row: AnyRow) => boolean = () => true) {
    const sight = await this.open(register, asking);
    const found = this.found(register, key, sight);
    if (!isIt(found.row)) throw notFound();
    const answer = await this.unsealed({ it: [partOf(register, found)] }, sight, asking.principal);
    void asking.reply.header('ETag', etag(found.row['version'] as number));
    return { ...answer.rows['it']?.[0], ...answer.names };
  }

  async open<C extends Columns>(register: Projection<C>, { query, principal, reply }: Asking): Promise<Sight> {
    const asked = readRowQuery(query, this.access.zone);
    const handle = await this.access.open([register as unknown as Projection], principal, asked, reply, [personRegister]);
    return { handle, asOf: asked.asOf };
  }

  /** @throws ProblemError 403 */
  requireReading(register: Projection, { role }: Principal): void {
    if (!mayRead(role, register.name)) throw forbidden(register);
  }

  /** @throws ProblemError 404 */
  found<C extends Columns>(register: Projection<C>, key: string, { handle, asOf }: Sight) {
    const found = handle.get(register, key, asOf);
    if (!found) throw notFound();
    return found;
  }

  /** What the role may see of it, if there is any. */
  besides<C extends Columns>(register: Projection<C>, key: string, { handle, asOf }: Sight, { role }: Principal): readonly Part[] {
    const found = mayRead(role, register.name) ? handle.get(register, key, asOf) : undefined;
    return found ? [partOf(register, found)] : [];
  }

  /** All parts of an answer with what is sealed in them, and the names of those they refer to, opened in one go. */
  async unsealed(parts: Readonly<Record<string, readonly Part[]>>, { handle, asOf }: Sight, principal: Principal) {
    const all = Object.values(parts).flat();
    const names = new Map(all.flatMap(({ register, found }) => [...namesBeside(handle, register, [found.row], asOf)]));
    const revealed = await this.opening.open([all.map(({ found }) => found.row), [...names.values()]], principal, `one of ${all[0]?.register.name ?? 'nothing'}`);
    const rows = Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, each.map(({ register, found }) => shown(register, found, revealed))]));
    return { rows, names: shownNames(names, revealed) };
  }
}
