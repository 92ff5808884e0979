import Value from 'typebox/value';

import type { MappingDocument } from '../../../src/domain/mapping/model';
import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { MappingBody } from './schemas';

/** The document without fields nobody knows. Throws `invalid-input` for what a schema cannot see: two rules with one id, a regular expression that is none. */
export function checkMapping(document: MappingDocument): MappingDocument {
  const seen = new Set<string>();
  for (const rule of document.rules) {
    if (seen.has(rule.id)) {
      throw new LeitstandError('invalid-input', `There are two mapping rules with the id "${rule.id}".`);
    }
    seen.add(rule.id);
    for (const { label, op, value } of rule.match) {
      if (op.endsWith('~') && !isRegularExpression(value)) {
        throw new LeitstandError(
          'invalid-input',
          `Mapping rule "${rule.id}": the value for the label ${label} is not a regular expression.`
        );
      }
    }
  }
  return withoutUnknown(document);
}

function withoutUnknown(document: MappingDocument): MappingDocument {
  const cleaned: unknown = Value.Clean(MappingBody, structuredClone(document));
  return isMapping(cleaned) ? cleaned : document;
}

function isMapping(value: unknown): value is MappingDocument {
  return Value.Check(MappingBody, value);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
