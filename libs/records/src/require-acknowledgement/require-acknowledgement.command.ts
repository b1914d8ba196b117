import { Reference, References } from '@vekha/event-sourcing/command-fields';

/** Adds employees who have to read a paper and sign that they did, though it does not name them (domain §9.4). */
export class RequireAcknowledgement {
  @Reference('Документ') documentId: string;
  @References('Кого ознакомить', 200) persons: string[];
}
