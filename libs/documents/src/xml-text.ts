/** Control characters, halves of a pair that stand alone, and what XML 1.0 forbids besides. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A text as it may stand in XML between tags or in quotes; what XML cannot hold is left out. */
export const xmlText = (text: string): string => text.replace(NOT_IN_XML, '').replace(/[&<>"\r]/g, (sign) => NAMES[sign] ?? sign);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
