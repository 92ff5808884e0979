import type { Component } from '../status/model';
import { LAYER_IDS, isLayerId, type LayerId } from './layerId';

/** Customers' words for a component, and the layers whose operators have to do with it. */
const WORDS: ReadonlyArray<readonly [RegExp, readonly LayerId[]]> = [
  [/storage|speicher|volume|ceph|cinder|object|s3\b|swift|share|manila/i, ['storage']],
  [/compute|rechen|nova|instance|server|virtual|hypervisor/i, ['iaas', 'node', 'hardware']],
  [/network|netz|neutron|router|floating/i, ['iaas', 'node']],
];

/**
 * The layers a component of the status page stands on: those in its label `layer` (several with spaces between), else
 * by the words of its name. What nobody knows is an API.
 */
export function layersOfComponent({ displayName, labels }: Pick<Component, 'displayName' | 'labels'>): LayerId[] {
  const said = (labels.layer ?? '').split(/[\s,]+/).filter(isLayerId);
  if (said.length > 0) {
    return said;
  }
  const known = WORDS.find(([pattern]) => pattern.test(displayName))?.[1] ?? ['iaas'];
  return LAYER_IDS.filter((id) => known.includes(id));
}
