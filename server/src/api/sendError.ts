import type { FastifyError, FastifyReply } from 'fastify';

import { type ErrorCode, LeitstandError } from '../../../src/domain/errors/leitstandError';

import { RedactionRefused } from '../redaction/checkRedaction';
import { isDatabaseError } from '../store/isDatabaseError';

import { ApiError } from './apiError';

/** How often it is looked whether the database is back. */
const RETRY_SECONDS = '5';

interface Problem {
  status: number;
  code: ErrorCode;
  message: string;
  detail?: string;
}

/** Answers an error: a sentence in `message`, as the SCS API has it, beside the fields of problem details. What only operators may know goes to `log`. */
export function sendError(reply: FastifyReply, error: unknown, log: (message: string) => void): FastifyReply {
  const problem = toProblem(error, reply.request.routeOptions.bodyLimit);
  if (problem.status >= 500) {
    log(`${reply.request.method} ${reply.request.routeOptions.url ?? '?'}: ${problem.message} ${problem.detail ?? ''}`);
  }
  if (problem.status === 503) {
    void reply.header('Retry-After', RETRY_SECONDS);
  }
  return reply.code(problem.status).send({
    message: problem.message,
    code: problem.code,
    type: 'about:blank',
    status: problem.status,
    ...(error instanceof RedactionRefused ? { findings: error.findings } : undefined),
  });
}

function toProblem(error: unknown, bodyLimit: number): Problem {
  if (error instanceof ApiError) {
    return { status: error.status, code: error.code, message: error.message, detail: error.detail };
  }
  if (error instanceof LeitstandError) {
    const status = error.code === 'invalid-input' ? 400 : 503;
    return { status, code: error.code, message: error.message, detail: error.detail };
  }
  if (isDatabaseError(error)) {
    const message = 'The database does not answer as it should. What is public goes on; try this again later.';
    return { status: 503, code: 'server-failed', message, detail: String(error) };
  }
  if (isFastifyError(error)) {
    return fromFastify(error, bodyLimit);
  }
  return { status: 500, code: 'server-failed', message: 'Internal Server Error', detail: String(error) };
}

function fromFastify(error: FastifyError, bodyLimit: number): Problem {
  const [first] = error.validation ?? [];
  if (first) {
    const place = `${error.validationContext ?? ''}${first.instancePath.replaceAll('/', '.')}`;
    return { status: 400, code: 'invalid-input', message: `${place} ${first.message ?? 'is not valid'}.` };
  }
  switch (error.statusCode) {
    case 413:
      return {
        status: 413,
        code: 'too-large',
        message: `The request body is too large; ${sizeOf(bodyLimit)} are accepted.`,
      };
    case 415:
      return { status: 415, code: 'invalid-input', message: 'Content-Type must be application/json.' };
    default: {
      const status = error.statusCode ?? 500;
      return status < 500
        ? { status, code: 'invalid-input', message: error.message }
        : { status, code: 'server-failed', message: 'Internal Server Error', detail: error.stack };
    }
  }
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && 'statusCode' in error;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes / 1024} kB` : `${bytes / 1024 / 1024} MB`;
}
