import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { CouncilOpinionRecorded } from '../events';
import { draft, reviewed, roadmapId, running } from '../testing/school-history';
import { RecordCouncilOpinion } from './record-council-opinion.command';

const asked = { roadmapId, council: 'STUDENT_COUNCIL' as const, opinion: 'FOR' as const, minutes: { number: '4', date: '2022-06-06' } };
const recording = (history = reviewed) => scenario(roadmapCommands).given(...history).when(RecordCouncilOpinion, asked);

describe('Record the opinion of a council', () => {
  it('RM-8: keeps the opinion with its minutes, whatever their date, once', () => {
    recording().then(CouncilOpinionRecorded(asked));
    recording([...reviewed, CouncilOpinionRecorded(asked)]).thenNothing();
  });

  it('asks nobody before the roadmap is under review, or after', () => {
    for (const history of [[], draft, running]) recording(history).rejects('ROADMAP_NOT_UNDER_REVIEW');
  });
});
