import { lintText } from '../../../src/domain/redaction/lint';
import type { RedactionCheck } from '../redaction/checkRedaction';

import type { IsClean } from './publishAutomatically';

/** Looks at a text as at that of any write: by its form, and for the names that are known. */
export function createIsClean({ policy, inventory }: Pick<RedactionCheck, 'policy' | 'inventory'>): IsClean {
  return async (text) => lintText(text, await inventory(), policy.allow).length === 0;
}
