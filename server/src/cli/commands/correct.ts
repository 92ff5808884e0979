import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { send } from '../httpClient';
import { parseCommand, readText, readTime, serverOf, WRITING } from '../options';
import { untilAnswered } from '../untilAnswered';

const CORRECT = {
  ...WRITING,
  update: { type: 'string' },
  note: { type: 'string' },
  title: { type: 'string' },
  text: { type: 'string' },
  begin: { type: 'string' },
  end: { type: 'string' },
} as const;
const RETRACT = { ...WRITING, update: { type: 'string' }, reason: { type: 'string' } } as const;

/** `leitstand correct ID`: puts right what was said, in an incident or with `--update ORDER` in one of its updates. Readers see that, when and why. */
export async function correct(context: CliContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, CORRECT, ['ID']);
  await amend(context, ['correct', ...args], values, `${pathOf(positionals[0], values.update)}/corrections`, () => {
    const isUpdate = values.update !== undefined;
    if (isUpdate && (values.begin !== undefined || values.end !== undefined)) {
      throw new LeitstandError('invalid-input', 'An update has no begin and no end: --update does not go with them.');
    }
    const fields = {
      displayName: values.title,
      description: readText(values.text),
      ...(isUpdate ? {} : { beganAt: readTime(values.begin, 'begin'), endedAt: readTime(values.end, 'end') }),
    };
    if (Object.values(fields).every((each) => each === undefined)) {
      throw new LeitstandError('invalid-input', '--title, --text, --begin or --end is missing: what it should say.');
    }
    return { note: required(values.note, 'note'), ...fields };
  });
  context.tell('Corrected.');
}

/** `leitstand retract ID`: takes back what should not have been said; the text is gone, that it was retracted stays. */
export async function retract(context: CliContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, RETRACT, ['ID']);
  await amend(context, ['retract', ...args], values, `${pathOf(positionals[0], values.update)}/retraction`, () => ({
    reason: required(values.reason, 'reason'),
  }));
  context.tell('Retracted.');
}

async function amend(
  context: CliContext,
  command: readonly string[],
  values: { server?: string; 'token-file'?: string; 'override-redaction'?: boolean },
  path: string,
  make: () => unknown
): Promise<void> {
  const server = serverOf(context, values.server);
  const body = make();
  const token = await findToken(context, server, values['token-file']);
  await untilAnswered(
    context,
    [server, ...command],
    async () => body,
    (key, pending) =>
      send(server, 'POST', path, { token, key, body: pending, overrideRedaction: values['override-redaction'] })
  );
}

function pathOf(id = '', update: string | undefined): string {
  const incident = `/incidents/${encodeURIComponent(id)}`;
  return update === undefined ? incident : `${incident}/updates/${encodeURIComponent(update)}`;
}

function required(value: string | undefined, option: string): string {
  if (!value?.trim()) {
    throw new LeitstandError('invalid-input', `--${option} is missing: why, for everybody who reads it.`);
  }
  return value;
}
