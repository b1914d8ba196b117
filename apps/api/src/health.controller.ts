import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { type ProjectionStatus, type RegisterReader, RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import { OpenRoute } from '@vekha/http/open-route';
import { EVENT_STORE } from '@vekha/installation/engine.module';
import { REGISTER_READER } from '@vekha/registers/register-access.http';
import type { FastifyReply } from 'fastify';

/** Health for those who start and watch the API. */
@ApiExcludeController()
@OpenRoute()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Ready when the log answers and the registers can be read; it tells counts, never contents. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const head = await this.store.head().catch(() => undefined);
    const registers = this.statusOfRegisters(head?.count);
    const ready = head !== undefined && registers.length > 0 && registers.every(({ complete }) => complete);
    void reply.status(ready ? 200 : 503);
    const lag = registers.map(({ projection, lag: behind, parkedCount }) => ({ projection, behind, parked: parkedCount }));
    return { status: ready ? 'ready' : 'starting', events: head?.count, registers: lag };
  }

  private statusOfRegisters(events: number | undefined): readonly ProjectionStatus[] {
    try {
      return this.reader.status(events);
    } catch (error) {
      // The worker has not made the registers yet.
      if (error instanceof RegistersNotReady) return [];
      throw error;
    }
  }
}
