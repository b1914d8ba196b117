import { PairMentorReplaced, ReplacementSought } from '../match-events';
import { after, laterOrder, pair, programmeId } from '../testing/pair-history';
import { MENTOR, OTHER_MENTOR } from '../testing/school-people';
import { SeekReplacement } from './seek-replacement.command';

const asked = { programmeId, mentorId: MENTOR, cause: 'MENTOR_RELEASED' as const };
const replaced = PairMentorReplaced({ programmeId, from: MENTOR, to: OTHER_MENTOR, order: laterOrder });

describe('Seek a replacement', () => {
  it('MR-6: asks for another mentor once', () => {
    after(pair.running).when(SeekReplacement, asked).then(ReplacementSought(asked));
    after([...pair.running, ReplacementSought(asked)]).when(SeekReplacement, asked).thenNothing();
  });

  it('asks again when the next mentor leaves too', () => {
    const next = { ...asked, mentorId: OTHER_MENTOR };
    after([...pair.running, ReplacementSought(asked), replaced]).when(SeekReplacement, next).then(ReplacementSought(next));
  });

  it('refuses a pair that is over or has another mentor by now', () => {
    after(pair.completed).when(SeekReplacement, asked).rejects('PAIR_CLOSED');
    after([...pair.running, replaced]).when(SeekReplacement, asked).rejects('NOT_THE_MENTOR');
  });
});
