import { toInventory } from '../../../src/domain/redaction/inventory';
import type { Config } from '../settings/parseConfig';
import type { StatusStore } from '../store/statusStore';

import type { RedactionCheck } from './checkRedaction';
import { InventorySource } from './inventorySource';
import { DEFAULT_POLICY } from './policy';

/** What the routes need to look at texts by the config file; `stop` ends the reading of names. */
export function startRedaction(
  { redaction = {}, outgoing }: Config,
  store: StatusStore,
  log: (message: string) => void
): Pick<RedactionCheck, 'policy' | 'inventory'> & { stop: () => void } {
  const { inventory, ...policy } = redaction;
  const source = inventory
    ? InventorySource.start(inventory, {
        // A machine may be called like what customers use: then the word is public.
        isPublic: (word) => store.state.components.some(({ displayName }) => displayName?.toLowerCase() === word),
        privateHosts: outgoing?.privateHosts ?? [],
        log,
      })
    : undefined;
  const none = toInventory([]);
  return {
    policy: { ...DEFAULT_POLICY, ...policy },
    inventory: async () => source?.get() ?? none,
    stop: () => source?.stop(),
  };
}
