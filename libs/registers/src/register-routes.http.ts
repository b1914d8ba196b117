import { Controller, Get, Inject, Query, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, ListAnswer, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { measureRegister } from './measures/measure-register';
import { overdueDays } from './overdue-days.http';
import { notFound, RegisterAccess } from './register-access.http';
import { type NameSearch, NAME_SEARCH, searchedByName } from './name-search.http';
import { namesBeside, namesPersons } from './persons-beside.http';
import { PersonalOpening } from './personal-opening.http';
import { personRegister } from './persons/person-register';
import { countsOf, differenceAnswer, differencePage, historyAnswer, listAnswer, rowsOfDifference, type Unsealed } from './register-answer.http';
import { DifferenceDescription, HistoryDescription, ListDescription } from './register-description.http';
import { type AnyRow, wrong } from './register-filters.http';
import { readDifferenceQuery, readRegisterQuery, readRowQuery } from './register-query.http';
import { ofAcademicYear, readsRoadmapsBeside, roadmapsBeside } from './roadmap-beside.http';

/** The routes of one register: its rows, what changed between two moments, and everything a row has been. */
export function registerRoutes(register: Projection): Type {
  const beside = namesPersons(register) ? [personRegister] : [];

  @ApiTags('Реестры')
  @ApiBearerAuth()
  @ProblemResponses()
  @Controller(`registers/${register.name}`)
  class RegisterRoutes {
    constructor(
      @Inject(RegisterAccess) private readonly access: RegisterAccess,
      @Inject(PersonalOpening) private readonly opening: PersonalOpening,
      @Inject(NAME_SEARCH) private readonly search: NameSearch,
    ) {}

    @Get()
    @ListDescription(register)
    async list(@Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
      const asked = readRegisterQuery(register, query, this.access.zone);
      const handle = await this.access.open([register], principal, asked, reply, beside);
      const list = await searchedByName(this.search, register, ofAcademicYear(handle, asked.list, asked.academicYear), principal);
      const answer = handle.list(register, { ...list, counts: countsOf(register), ...(asked.after !== undefined && { needs: asked.after }) });
      const columnsBeside = asked.list.columns ? nothingBeside : readBeside(register, handle, answer, this.access.now(asked.moment?.asOf));
      return listAnswer(register, asked, answer, await this.unsealed(handle, answer.rows.map(({ row }) => row), principal, answer.pinned), columnsBeside);
    }

    @Get('diff')
    @DifferenceDescription(register)
    async diff(@Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
      const asked = readDifferenceQuery(register, query, this.access.zone);
      const handle = await this.access.open([register], principal, asked, reply, beside);
      const choice = await searchedByName(this.search, register, asked.choice, principal);
      const page = differencePage(register, asked, handle.difference(register, asked.from.asOf, asked.to?.asOf, choice));
      return differenceAnswer(register, asked, page, await this.unsealed(handle, rowsOfDifference(page), principal, page.reach.pinned));
    }

    @Get('history')
    @HistoryDescription(register)
    async history(@Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
      const { key, ...rest } = query;
      if (typeof key !== 'string' || key === '') throw wrong('key', 'укажите ключ строки (поле key в реестре)');
      const handle = await this.access.open([register], principal, readRowQuery(rest, this.access.zone), reply, beside);
      const versions = handle.history(register, key);
      if (versions.length === 0) throw notFound();
      return historyAnswer(register, versions, await this.unsealed(handle, versions.map(({ row }) => row), principal, undefined));
    }

    /** What is sealed in these rows, and the names of those they refer to, opened in one go. */
    private async unsealed(handle: ScopedRegisters, rows: readonly AnyRow[], principal: Principal, asOf: AsOf | undefined): Promise<Unsealed> {
      const names = namesBeside(handle, register, rows, asOf);
      return { names, revealed: await this.opening.open([rows, [...names.values()]], principal, `register ${register.name}`) };
    }
  }
  Object.defineProperty(RegisterRoutes, 'name', { value: `${register.name}RegisterHttp` });
  return RegisterRoutes;
}

/** Who chooses columns gets those. */
const nothingBeside = (): AnyRow => ({});

/** What rows are shown with that is not kept in them: it grows by itself, or is said once for a whole roadmap. */
function readBeside(register: Projection, handle: ScopedRegisters, { rows, pinned }: ListAnswer<AnyRow>, now: string | undefined): (row: AnyRow) => AnyRow {
  const ofRoadmap = readsRoadmapsBeside(register) ? roadmapsBeside(handle, rows.map(({ row }) => row), pinned) : nothingBeside;
  const late = register.name === measureRegister.name && now !== undefined ? (row: AnyRow) => ({ overdueDays: overdueDays(row, now) }) : nothingBeside;
  return (row) => ({ ...ofRoadmap(row), ...late(row) });
}
