import { catalogues } from '@vekha/installation/catalogue-list';
import { registers } from '@vekha/installation/register-list';
import { commandPermissions, mayGive, mayRead, registerPermissions } from './permissions';
import { isRole } from './roles';

describe('Permissions', () => {
  it('are declared for every command of every catalogue, and for no other', () => {
    const commands = catalogues.flatMap(({ entries }) => entries.map(({ command }) => command.name));
    expect(Object.keys(commandPermissions).sort()).toEqual(commands.sort());
  });

  it('are declared for every register, and for no other', () => {
    expect(Object.keys(registerPermissions).sort()).toEqual(registers.map(({ name }) => name).sort());
  });

  it('name only roles that exist, each at most once, and always somebody', () => {
    for (const roles of [...Object.values(commandPermissions), ...Object.values(registerPermissions)]) {
      expect(roles.filter((role) => !isRole(role))).toEqual([]);
      expect(new Set(roles).size).toBe(roles.length);
      expect(roles.length).toBeGreaterThan(0);
    }
  });

  it('deny what is not granted: other roles, unknown names, and what every object has', () => {
    expect(mayGive('director', 'ApproveRoadmap')).toBe(true);
    expect(mayGive('curator', 'ApproveRoadmap')).toBe(false);
    expect(mayRead('mentee', 'measures')).toBe(true);
    expect(mayRead('mentee', 'deadlines')).toBe(false);
    for (const name of ['NoSuchCommand', 'constructor', 'toString', '__proto__']) {
      expect(mayGive('system', name)).toBe(false);
      expect(mayRead('auditor', name)).toBe(false);
    }
  });

  it('keep enforcing deadlines for the product itself, and approving for the director alone', () => {
    expect(commandPermissions['EnforceDeadlines']).toEqual(['system']);
    expect(commandPermissions['ApproveRoadmap']).toEqual(['director']);
    expect(commandPermissions['IssueToken']).toEqual(['system-administrator']);
  });
});
