/** Every code that reaches a user. The user's sentence is chosen by code, the detail goes to the log. */
export const ERROR_CODES = [
  'server-unreachable',
  'session-ended',
  'token-missing',
  'token-refused',
  'forbidden',
  'not-found',
  'conflict',
  'stale-edit',
  'invalid-input',
  'too-large',
  'rate-limited',
  'redaction',
  'review-required',
  'server-failed',
  'server-cannot',
  'bad-answer',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error with a code to act on, a sentence for the user and a detail for the log. */
export class LeitstandError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly detail?: string
  ) {
    super(message);
    this.name = 'LeitstandError';
  }
}
