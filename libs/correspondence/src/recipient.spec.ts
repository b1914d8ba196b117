import { readCommand } from '@vekha/event-sourcing/command-input';
import { isQuiet, morningOf, ORDINARY_HOURS } from './recipient';
import { RecipientEntry } from './recipient-entry.command';
import { isRecipient, recipientOf } from './recipient-reading';

const id = '9c9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const entry = { id, schoolId, role: 'curator', address: 'curator@licey28.example' };
const read = (input: object) => readCommand(RecipientEntry, input);

describe('A recipient', () => {
  it.each([
    ['20:00', '07:00', '19:59', false], ['20:00', '07:00', '20:00', true], ['20:00', '07:00', '00:00', true], ['20:00', '07:00', '07:00', false],
    ['12:00', '13:00', '12:30', true], ['12:00', '13:00', '13:00', false], ['00:00', '00:00', '00:00', false],
  ])('from %s to %s is quiet at %s: %s', (from, to, time, quiet) => expect(isQuiet({ from, to }, time)).toBe(quiet));

  it('has its daily letter at the end of the quiet hours when the asked time lies in them', () => {
    expect(morningOf(ORDINARY_HOURS)).toBe('08:00');
    expect(morningOf({ ...ORDINARY_HOURS, digestAt: '06:00' })).toBe('07:00');
  });

  it('is read with the ordinary hours, for a school or for the department', () => {
    expect(recipientOf(read(entry).command!)).toEqual({ id, scope: `school:${schoolId}`, role: 'curator', address: 'curator@licey28.example', ...ORDINARY_HOURS });
    expect(recipientOf(read({ id, role: 'department', address: 'uo@city.example' }).command!)).toMatchObject({ scope: 'municipality' });
  });

  it('belongs to a school unless it is the department', () => {
    for (const wrong of [{ ...entry, role: 'department' }, { id, role: 'curator', address: 'uo@city.example' }]) {
      const answer = recipientOf(read(wrong).command!);
      expect(isRecipient(answer) ? '' : answer.code).toBe('RECIPIENT_SCOPE_WRONG');
    }
  });

  it.each(['licey28.example', 'curator@', 'a@b', 'Куратор <curator@licey28.example>', 'a@x.example, b@x.example', 'a@x.example\r\nBcc: b@x.example', '', `${'a'.repeat(250)}@x.example`])(
    'has one plain mail address, not %j, and the refusal does not repeat it',
    (address) => {
      const { faults } = read({ ...entry, address });
      expect(faults.map(({ field }) => field)).toContain('address');
      expect(JSON.stringify(faults).replaceAll('curator@school.example', '')).not.toMatch(/@|licey28/);
    },
  );

  it('has no role that is told nothing, and no time that is none', () => {
    expect(read({ ...entry, role: 'auditor' }).faults[0]?.field).toBe('role');
    expect(read({ ...entry, digestAt: '25:00' }).faults[0]?.field).toBe('digestAt');
    expect(read({ ...entry, quietHours: { from: '20:00' } }).faults[0]?.field).toMatch(/quietHours/);
  });
});
