import { DestructionActSigned } from '../destruction-events';
import { given } from '../testing/school-people';
import { act, decided, destroyed, ofData, withdrawn } from '../testing/withdrawn-consent';
import { SignDestructionAct } from './sign-destruction-act.command';

const signed = DestructionActSigned({ ...ofData, ...act, signedOn: '2026-03-17' });

describe('Sign the act of destruction', () => {
  it('CO-6: after the data are gone, once', () => {
    given(...withdrawn, decided, destroyed).when(SignDestructionAct, ofData).then(signed);
    given(...withdrawn, decided, destroyed, signed).when(SignDestructionAct, ofData).thenNothing();
  });

  it('refuses an act of what still exists', () => {
    given(...withdrawn, decided).when(SignDestructionAct, ofData).rejects('NOT_DESTROYED_YET');
  });
});
