export const LOG = Symbol('log');
export const READ_DATABASE = Symbol('read database');
export const READER = Symbol('register reader');
export const JOB_QUEUE = Symbol('job queue');
export const PROCESS_RUNNERS = Symbol('process manager runners');
