/** Labels that do not tell alerts apart unless the settings say otherwise: replicas, external labels and folders, on which sources disagree. */
export const DEFAULT_IGNORED_LABELS: readonly string[] = [
  'replica',
  'prometheus',
  'prometheus_replica',
  'grafana_folder',
];
