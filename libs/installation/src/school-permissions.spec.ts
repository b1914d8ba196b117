import { commandPermissions, mayGive } from '@vekha/access/permissions';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { nothingToSeal } from '@vekha/event-sourcing/sealing';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { OVERRIDABLE_COMMANDS, OVERRIDING_ROLES } from '@vekha/school/overridable-commands';
import { catalogues, eventRegistry } from './catalogue-list';
import { ofSchools } from './school-permissions';

const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
const OTHER_SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const act = { title: 'Положение о системе наставничества', number: '12', date: '2023-08-30' };
const worker = (role: string, schoolId = SCHOOL): Principal => ({ id: `a-${role}`, role, scopes: [`school:${schoolId}`] });
const department: Principal = { id: 'a-department', role: 'department', scopes: 'all' };

/** Two schools, of which the first lets its deputy heads alone draft a roadmap. */
async function schools() {
  const [store, registry] = [new InMemoryEventStore('spec'), eventRegistry()];
  const executor = new CommandExecutor({ store, registry, catalogues, clock: new VirtualClock('2023-11-10T08:00:00.000Z'), sealer: nothingToSeal, bodySecret: 's', zone: 'Europe/Moscow', tzdata: '2026a' });
  const directory = new CommandDirectory(catalogues);
  const permits = ofSchools(mayGive, { store, registry });
  const gateway = new CommandGateway(directory, permits, (command, submission) => {
    const found = directory.find(command.constructor.name);
    if (!found) throw new Error('not in the catalogue');
    return executor.execute(found.catalogue, found.entry, command, submission);
  });
  let keys = 0;
  const submit = (name: string, input: object, principal: Principal) => gateway.submit(name, input, { principal, key: `key-${(keys += 1)}`, mustSayVersion: false });
  for (const schoolId of [SCHOOL, OTHER_SCHOOL]) await submit('RegisterSchool', { schoolId, name: 'Школа', zone: 'Asia/Irkutsk', week: 5 }, department);
  const set = await submit('SetSchoolSettings', { schoolId: SCHOOL, act, permissions: [{ command: 'DraftRoadmap', roles: ['deputy-head', 'mentor-council'], act }] }, worker('director'));
  if (!set.accepted) throw new Error(set.rejection.message);
  const mayDraft = (principal: Principal) => permits(principal.role, 'DraftRoadmap', principal);
  return { submit, mayDraft };
}

describe('Who gives a command in a school', () => {
  it('is said by the school’s local act in place of the table, in that school alone', async () => {
    const { mayDraft } = await schools();
    const asked = [worker('mentor-council'), worker('curator'), worker('mentor-council', OTHER_SCHOOL), worker('curator', OTHER_SCHOOL)];
    expect(await Promise.all(asked.map(mayDraft))).toEqual([true, false, false, true]);
  });

  it('is said by the table to whoever works in several schools or in all', async () => {
    const { mayDraft } = await schools();
    const both = [`school:${SCHOOL}`, `school:${OTHER_SCHOOL}`];
    expect(await Promise.all([mayDraft({ ...worker('curator'), scopes: both }), mayDraft({ ...department, role: 'mentor-council' })])).toEqual([true, false]);
  });

  it('never stands in the way of the product, which works for all schools', async () => {
    const { mayDraft } = await schools();
    expect(await mayDraft({ ...department, role: 'curator' })).toBe(true);
  });

  it('holds at the door: the curator is refused, the mentor council comes to the rules', async () => {
    const { submit } = await schools();
    const draft = { schoolId: SCHOOL, title: 'Карта', academicYear: 2023, plan: { start: '2023-09-01', end: '2024-05-31' } };
    expect(await submit('DraftRoadmap', draft, worker('curator'))).toMatchObject({ accepted: false, reason: 'forbidden' });
    expect(await submit('DraftRoadmap', draft, worker('mentor-council'))).toMatchObject({ accepted: true });
  });

  it('is no school’s to say but for commands there are, which the table gives to people of a school', () => {
    for (const command of OVERRIDABLE_COMMANDS) {
      const roles = commandPermissions[command] ?? [];
      expect({ command, ofSchool: roles.some((role) => (OVERRIDING_ROLES as readonly string[]).includes(role)) }).toEqual({ command, ofSchool: true });
    }
  });
});
