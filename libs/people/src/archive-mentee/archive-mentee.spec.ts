import { MenteeArchived, MenteeWithdrawn } from '../mentee-events';
import { given, identified, personId } from '../testing/school-people';
import { ArchiveMentee } from './archive-mentee.command';

const left = [...identified(), MenteeWithdrawn({ personId, by: 'MENTEE' })];

describe('Archive the card of a mentee', () => {
  it('of whoever has completed or left, once', () => {
    given(...left).when(ArchiveMentee, { personId }).then(MenteeArchived({ personId }));
    given(...left, MenteeArchived({ personId })).when(ArchiveMentee, { personId }).thenNothing();
  });

  it('refuses whoever takes part', () => {
    given(...identified()).when(ArchiveMentee, { personId }).rejects('MENTEE_TOO_EARLY');
  });
});
