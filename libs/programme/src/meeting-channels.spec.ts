import { foreignChannel } from './meeting-channels';

describe('Channels of meetings', () => {
  it('a foreign service is marked from the day of the restriction on, not before (149-ФЗ, ст. 10)', () => {
    expect(foreignChannel('ZOOM', '2023-02-28')).toEqual({});
    expect(foreignChannel('ZOOM', '2023-03-01')).toEqual({ foreignChannel: true });
  });

  it('the list of channels is open: an unknown one is nobody’s fault', () => {
    expect(foreignChannel('SCHOOL_RADIO', '2024-01-01')).toEqual({});
  });
});
