import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import { readDocument } from './files';

/** The parsed file, if it has the form of the schema; else throws naming the file, the place and what is wrong there. */
export function readAs<T extends TSchema>(schema: T, file: string): Static<T> {
  const document = readDocument(file);
  if (isOf(schema, document)) {
    return document;
  }
  const wrong = Value.Errors(schema, document).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  throw new Error(`${file}: ${wrong.join('; ')}`);
}

function isOf<T extends TSchema>(schema: T, document: unknown): document is Static<T> {
  return Value.Check(schema, document);
}
