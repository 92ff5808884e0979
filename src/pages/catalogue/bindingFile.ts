import type { Provisioned } from './catalogueClient';

/** The file that decides about a thing at each start of the server; undefined if it can be changed here. */
export function bindingFile(
  { isBinding, files }: Provisioned,
  kind: 'component' | 'impact type' | 'severity',
  id: string
): string | undefined {
  return isBinding ? files.get(`${kind} ${id}`) : undefined;
}
