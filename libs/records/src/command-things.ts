import { documentStream } from './needed-facts';

export const stream = ({ documentId }: { documentId: string }): string => documentStream(documentId);
export const theDocument = (): string => 'document';
/** Apart from the paper itself: two employees who sign at once do not get in each other's way. */
export const theAcknowledgement = ({ personId }: { personId: string }): string => `acknowledgement ${personId}`;
