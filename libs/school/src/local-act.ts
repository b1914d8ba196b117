import type { LocalAct } from './local-act.command';

/** An act as an event keeps it: plain data, without what is absent. */
export const actData = ({ title, number, date, documentId }: LocalAct) => ({
  title, date, ...(number !== undefined && { number }), ...(documentId !== undefined && { documentId }),
});
