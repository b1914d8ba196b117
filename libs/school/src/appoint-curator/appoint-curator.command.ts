import { CivilDate, OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { CURATOR_POSTS, type CuratorPost } from '../curator-posts';
import { IssuedOrder } from '../issued-order.command';
import { LocalAct } from '../local-act.command';

/** The director appoints the curator of mentoring by order (001:L127, L138). */
export class AppointCurator {
  @Reference('Школа') schoolId: string;
  @Reference('Кого назначают') personId: string;
  @OneOf('Должность', CURATOR_POSTS) post: CuratorPost;
  @Part('Локальный акт, который разрешает иную должность', () => LocalAct, { optional: true }) act?: LocalAct;
  @Part('Приказ', () => IssuedOrder) order: IssuedOrder;
  @CivilDate('С какого дня', { optional: true }) from?: string;
}
