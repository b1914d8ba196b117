import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { RegisterConcernedStreams } from './register-concerned-streams';

describe('Who knows the living streams', () => {
  it('says of which category no register knows, rather than that there are none', async () => {
    const concerned = new RegisterConcernedStreams({} as RegisterReader);
    await expect(concerned.within('letter', 'municipality')).rejects.toThrow('No register knows the living streams of letter');
  });
});
