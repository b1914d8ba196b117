import { OneOf, Parts, Reference, References, SitePath } from '@vekha/event-sourcing/command-fields';
import { type Channel, CHANNELS } from '../practice-words';

export class PublicationChannel {
  @OneOf('Канал', CHANNELS) channel: Channel;
  @SitePath('Адрес на сайте', { optional: true }) path?: string;
}

/** Shows a practice to everybody, or in further channels one that is shown already. */
export class PublishPractice {
  @Reference('Практика') practiceId: string;
  @Parts('Каналы', () => PublicationChannel, 4) channels: PublicationChannel[];
  /** Who is named; everybody else is anonymised. */
  @References('Кто назван', 70) named: string[];
}
