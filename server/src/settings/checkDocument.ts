import { type Static, type TSchema } from '@fastify/type-provider-typebox';
import Value from 'typebox/value';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** The document, if it has the form of the schema; else throws `invalid-input` naming the place and what is wrong there. `name` is what a person calls the document. */
export function checkDocument<T extends TSchema>(schema: T, document: unknown, name: string): Static<T> {
  if (isOf(schema, document)) {
    return document;
  }
  const [first] = Value.Errors(schema, document);
  const place = first?.instancePath ? ` at ${first.instancePath.slice(1).replaceAll('/', '.')}` : '';
  throw new LeitstandError('invalid-input', `${name}${place}: ${first?.message ?? 'has the wrong form'}.`);
}

function isOf<T extends TSchema>(schema: T, document: unknown): document is Static<T> {
  return Value.Check(schema, document);
}
