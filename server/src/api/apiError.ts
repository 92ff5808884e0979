import { type ErrorCode, LeitstandError } from '../../../src/domain/errors/leitstandError';

/** An error with the HTTP status it is answered with. */
export class ApiError extends LeitstandError {
  constructor(
    readonly status: number,
    code: ErrorCode,
    message: string,
    detail?: string
  ) {
    super(code, message, detail);
    this.name = 'ApiError';
  }
}

/** 400: the request itself is wrong. */
export function badRequest(message: string): ApiError {
  return new ApiError(400, 'invalid-input', message);
}

/** 404: there is no such thing (any more). */
export function notFound(message: string): ApiError {
  return new ApiError(404, 'not-found', message);
}

/** 409: the request contradicts what is stored. */
export function conflict(message: string): ApiError {
  return new ApiError(409, 'conflict', message);
}
