import { LeitstandError } from '../../domain/errors/leitstandError';

/** Whether the status page refused to publish because words look internal; somebody may say that they are meant. */
export function isRedactionRefusal(error: unknown): boolean {
  return error instanceof LeitstandError && error.code === 'redaction';
}
