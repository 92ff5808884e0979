import type { FastifyReply, FastifyRequest } from 'fastify';

import { type Finding, lintText } from '../../../src/domain/redaction/lint';
import type { Inventory } from '../../../src/domain/redaction/inventory';
import { ApiError } from '../api/apiError';
import { includesRole } from '../auth/access';

import { collectTexts } from './collectTexts';
import type { RedactionPolicy } from './policy';

/** Says that a request comes from one of Leitstand's own clients, whose users understand a refusal. */
export const CLIENT_HEADER = 'leitstand-client';
/** `override` publishes in spite of findings. */
export const OVERRIDE_HEADER = 'leitstand-redaction';

const MAX_REPORTED = 100;

/** Something that looks internal, and in which field of the body. */
export interface FieldFinding extends Finding {
  field: string;
}

/** 422: a text looks internal. */
export class RedactionRefused extends ApiError {
  constructor(readonly findings: readonly FieldFinding[]) {
    const fields = [...new Set(findings.map(({ field }) => field))].join(', ');
    const words = [...new Set(findings.map(({ text }) => text))];
    const shown = words.slice(0, 5).map((word) => `“${word}”`);
    super(
      422,
      'redaction',
      `This looks internal and may not be meant for customers: ${shown.join(', ')}${words.length > 5 ? ' and more' : ''} in ${fields}.`
    );
    this.name = 'RedactionRefused';
  }
}

export interface RedactionCheck {
  policy: RedactionPolicy;
  inventory: () => Promise<Inventory>;
  /** Everybody is an admin. */
  insecureNoAuth: boolean;
}

/**
 * Looks at the texts of a write to something public before it is done. By policy it is refused (422 with the findings), or done with a `Warning` header;
 * both a warning and an override are left on the request for the audit log.
 */
export function createRedactionCheck({ policy, inventory, insecureNoAuth }: RedactionCheck) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { publicTexts } = request.routeOptions.config;
    const isOwn = request.headers[CLIENT_HEADER] !== undefined;
    const reaction = isOwn ? policy.own : policy.foreign;
    if (publicTexts === undefined || reaction === 'off') {
      return;
    }
    const findings = findIn(request.body, await inventory(), policy.allow);
    if (findings.length === 0) {
      return;
    }
    const fields = [...new Set(findings.map(({ field }) => field))];
    const isOverridden = String(request.headers[OVERRIDE_HEADER] ?? '').toLowerCase() === 'override';
    if (reaction === 'refuse' && publicTexts === 'check') {
      if (!isOverridden) {
        throw new RedactionRefused(findings);
      }
      if (!insecureNoAuth && !includesRole(request.bearer?.role, policy.overrideRole)) {
        throw new ApiError(
          403,
          'forbidden',
          `Publishing words that look internal needs the role ${policy.overrideRole}.`
        );
      }
    }
    request.redaction = { operation: isOverridden ? 'redaction.override' : 'redaction.warn', fields };
    void reply.header('Warning', warningOf(findings));
  };
}

function findIn(body: unknown, inventory: Inventory, allow: readonly string[]): FieldFinding[] {
  const findings: FieldFinding[] = [];
  for (const { field, text } of collectTexts(body)) {
    findings.push(...lintText(text, inventory, allow).map((finding) => ({ field, ...finding })));
    if (findings.length >= MAX_REPORTED) {
      return findings.slice(0, MAX_REPORTED);
    }
  }
  return findings;
}

/** RFC 7234, 5.5: code 299, no agent, a quoted text in ASCII. What was found is not repeated: headers are logged where bodies are not. */
function warningOf(findings: readonly FieldFinding[]): string {
  const places = [...new Set(findings.map(({ field, kind }) => `${field} (${kind})`))].slice(0, 10).join(', ');
  const text = `Published, but this looks internal: ${places}`.replace(/[^\x20-\x7e]|["\\]/g, '?');
  return `299 - "${text}"`;
}
