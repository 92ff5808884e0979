import { VariableHide, VariableRefresh } from '@grafana/schema';
import { QueryVariable } from '@grafana/scenes';
import { bindQuery } from '../../catalog/bindQuery';
import { NODE_VARIABLE } from '../../catalog/node/sections';
import type { SceneSettings } from '../scenes/sceneSettings';
import { pageScope, prometheusOfPage } from '../scenes/variables';

/** A node that is gone keeps its page for a day. */
const REMEMBERED = '1d';

/**
 * Finds the instance of a host's node_exporter. Sites name instances by address and port or by host name, and people name hosts:
 * so the host may be either, with or without domain and port.
 */
export function nodeVariable(host: string, settings: SceneSettings): QueryVariable {
  return new QueryVariable({
    name: NODE_VARIABLE.name,
    datasource: prometheusOfPage(settings),
    query: { refId: 'node', query: `query_result(${bindQuery(instanceQuery(host), pageScope(settings))})` },
    regex: '/instance="([^"]+)"/',
    refresh: VariableRefresh.onDashboardLoad,
    hide: VariableHide.hideVariable,
    // The address of the page says which node it is.
    skipUrlSync: true,
  });
}

function instanceQuery(host: string): string {
  const pattern = host.replaceAll(/[.[\]]/g, (sign) => `[${sign === '.' ? '.' : `\\\\${sign}`}]`);
  const named = (matcher: string) => `last_over_time(node_uname_info{${matcher},$scope}[${REMEMBERED}])`;
  return `group by (instance) (${named(`nodename=~"${pattern}([.].+)?"`)} or ${named(`instance=~"${pattern}(:[0-9]+)?"`)})`;
}
