/** Layers of the platform, from what customers feel first to what carries all. */
export const LAYER_IDS = ['storage', 'iaas', 'node', 'hardware'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Whether a text names a layer. */
export const isLayerId = (text: unknown): text is LayerId => LAYER_IDS.some((id) => id === text);
