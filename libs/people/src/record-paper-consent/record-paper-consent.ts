import { signedConsent } from '../signed-consent';

export const recordPaperConsent = signedConsent('PAPER');
