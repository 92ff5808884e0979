import { LeitstandError } from '../../domain/errors/leitstandError';

/** Whether a failed write may have been stored all the same: an answer that never came says nothing. */
export function isOutcomeUnknown(error: unknown): boolean {
  return (
    !(error instanceof LeitstandError) || ['server-unreachable', 'server-failed', 'bad-answer'].includes(error.code)
  );
}
