export const INDICATOR_READER = Symbol('reader of indicators');
/** IANA zone in which a bare date of a query is meant. */
export const INDICATOR_ZONE = Symbol('zone of dates in queries of indicators');
