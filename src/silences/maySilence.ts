import { hasPermission } from '@grafana/runtime';
import type { SilenceSource } from '../domain/silences/model';

/**
 * Whether Grafana lets this user write silences there: for other Alertmanagers `alert.instances.external:write`, for its own
 * `alert.instances:create`; Editor and Admin have both (Grafana 12.4, its role "Silences Writer").
 */
export function maySilence({ kind }: Pick<SilenceSource, 'kind'>): boolean {
  return hasPermission(kind === 'grafana' ? 'alert.instances:create' : 'alert.instances.external:write');
}
