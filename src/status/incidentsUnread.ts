import { LeitstandError } from '../domain/errors/leitstandError';
import type { Component, Severity } from '../domain/status/model';

/**
 * The incidents could not be read, the components could: a reference server that once stored an incident without a
 * phase fails on every list with it, and still knows how each component is.
 */
export class IncidentsUnread extends LeitstandError {
  constructor(
    cause: LeitstandError,
    readonly components: Component[],
    readonly severities: Severity[]
  ) {
    super(cause.code, cause.message, cause.detail);
  }
}
