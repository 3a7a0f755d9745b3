// What a person at the terminal did that cannot be done: told in one line with the way out, never as a stack trace.

/** Bad input of the command line or a file; the message names the thing, the value and the way out. */
export class Complaint extends Error {}
