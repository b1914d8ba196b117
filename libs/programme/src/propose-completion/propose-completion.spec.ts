import { MentoringMeetingHeld } from '../meeting-events';
import { CompletionProposed } from '../outcome-events';
import { ProgrammeMeasureDeclaredNotApplicable } from '../plan-events';
import { after, pair, programmeId, rowDone, story, today } from '../testing/pair-history';
import { MENTEE, MENTOR, STRANGER } from '../testing/school-people';
import { ProposeCompletion } from './propose-completion.command';

const asked = { programmeId };
const proposed = CompletionProposed({ programmeId, measuresTotal: 2, measuresDone: 2, notApplicable: 0 });
const situational = story({ kind: 'SITUATIONAL' }).running.filter(({ type }) => type !== 'ProgrammeMeasureAdded');

describe('Propose completion', () => {
  it('PP-6: when every measure is done or not applicable, once', () => {
    after(pair.done).when(ProposeCompletion, asked).then(proposed);
    after([...pair.done, proposed]).when(ProposeCompletion, asked).thenNothing();
    const inapplicable = ProgrammeMeasureDeclaredNotApplicable({ programmeId, measureId: 'M-2', reason: 'NO_NEED' });
    after([...pair.running, rowDone('M-1'), inapplicable]).when(ProposeCompletion, asked).then(CompletionProposed({ programmeId, measuresTotal: 2, measuresDone: 1, notApplicable: 1 }));
  });

  it('PP-6: not while a measure is open', () => {
    expect(after([...pair.running, rowDone('M-1')]).when(ProposeCompletion, asked).rejects('MEASURES_NOT_DONE').message).toContain('M-2');
  });

  it('a programme on demand needs a meeting at least', () => {
    after(situational).when(ProposeCompletion, asked).rejects('NOTHING_DONE');
    const held = MentoringMeetingHeld({ programmeId, meetingId: STRANGER, heldOn: today, channel: 'IN_PERSON', attended: [MENTOR, MENTEE] });
    after([...situational, held]).when(ProposeCompletion, asked).then(CompletionProposed({ programmeId, measuresTotal: 0, measuresDone: 0, notApplicable: 0 }));
  });

  it('refuses a programme that is not under way', () => {
    after(pair.completed).when(ProposeCompletion, asked).rejects('PROGRAMME_NOT_UNDER_WAY');
  });
});
