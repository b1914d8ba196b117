import { signedConsent } from '../signed-consent';

export const signConsent = signedConsent('ELECTRONIC');
