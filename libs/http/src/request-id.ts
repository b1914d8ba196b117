import { randomUUID } from 'node:crypto';

/** Names one request in the access journal. */
export const newRequestId = (): string => randomUUID();
