import type { Paper } from '@vekha/documents/paper/paper';
import { matchRegister } from '@vekha/registers/matches/match-register';
import { mentorRegister } from '@vekha/registers/mentors/mentor-register';
import { orderRegister } from '@vekha/registers/orders/order-register';
import { appointmentOrderOf } from './mentor-papers';
import { missing, PaperRefused, type PaperSight } from './paper-sight';
import { assignmentOrderOf } from './programme-papers';

/** The order of the register of papers, made of the decisions that rest on it. Other papers come as the scan of their original. */
export async function documentPaperOf(sight: PaperSight, documentId: string): Promise<Paper> {
  const found = sight.registers.get(orderRegister, documentId);
  if (!found) throw missing();
  const { number, date } = found.row;
  if (number !== null && date !== null) {
    const issued = { where: { orderNumber: number, orderDate: date }, scope: found.scope, limit: 1 } as const;
    const pair = sight.registers.list(matchRegister, issued).rows[0];
    if (pair) return assignmentOrderOf(sight, pair.row.programmeId);
    const mentor = sight.registers.list(mentorRegister, issued).rows[0];
    if (mentor) return appointmentOrderOf(sight, mentor.row.personId);
  }
  throw new PaperRefused(409, 'PAPER_NOT_MADE_HERE', 'Этот документ не составляется по записям журнала. Откройте его скан, а если скана нет, приложите его к документу.');
}
