/** Set up what only one generation of Grafana's libraries knows; build.mjs picks the file. */
export function prepareGeneration(): void;
