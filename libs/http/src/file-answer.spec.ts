import fc from 'fast-check';
import { attachment } from './file-answer';

/** What browsers and hosts have been made to do by the name of a file. */
const TRICKS = ['../../etc/passwd', 'C:\\x', 'a"; filename="b', "a'b", 'a\r\nSet-Cookie: x=1', 'a\0b', '\u202Efdp.exe', 'CON', '%2f..%2f', 'Приказ № 1 (копия)*.pdf', '\ud800'];

describe('The name of a downloaded file', () => {
  it('RFC 6266: stays one attachment with two names, whatever people call it', () => {
    fc.assert(fc.property(fc.oneof(fc.constantFrom(...TRICKS), fc.string({ unit: 'binary' })), (name) => {
      const header = attachment(name, 'abcd.pdf');
      expect(header).toMatch(/^attachment; filename="abcd\.pdf"; filename\*=UTF-8''[A-Za-z0-9!%._~-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name.toWellFormed());
    }));
  });
});
