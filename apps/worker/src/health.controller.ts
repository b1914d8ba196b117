import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { EVENT_STORE } from '@vekha/installation/engine.module';
import { JOB_QUEUE, READ_SIDE, type ReadSide } from './worker-parts';

/** Health for those who start and watch the worker; the only routes it has. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_SIDE) private readonly readSide: ReadSide,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Ready when the log answers and every register has once stood at its end; Redis away is degraded, not unready. */
  @Get('ready')
  async ready() {
    const head = await this.store.head().catch(() => undefined);
    const registers = this.readSide.reader.status(head?.count);
    const queue = await this.queue.status();
    const status = queue.reachable ? 'ready' : 'degraded';
    const details = { status, events: head?.count, queue, registers };
    if (!head || registers.some(({ complete }) => !complete)) throw new ServiceUnavailableException({ ...details, status: 'starting' });
    return details;
  }
}
