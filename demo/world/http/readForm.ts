import type { IncomingMessage } from 'node:http';

export interface SwitchRequest {
  /** Undefined: not said, or not understood. */
  active?: boolean;
  option?: string;
  /** Whether a browser sent it, which wants a page back. */
  isForm: boolean;
}

const LIMIT_BYTES = 10_000;

/** Reads the body of POST /scenarios/<name>, JSON or a submitted form. What cannot be read is left out. */
export async function readForm(request: IncomingMessage): Promise<SwitchRequest> {
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LIMIT_BYTES) {
      return { isForm };
    }
  }
  const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : parseObject(text);
  const active = { true: true, false: false }[String(fields.active)];
  const option = fields.option === undefined || fields.option === '' ? undefined : String(fields.option);
  return { active, option, isForm };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
