import { useMemo } from 'react';
import { grafanaRequest } from '../../polling/grafanaRequest';
import { useSettings } from '../../settings/useSettings';
import { proxyTransport } from '../../status/proxyTransport';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { serverRulesHome, settingsRulesHome, type RulesHome } from './rulesHome';

/** Where the rules live; undefined until the status page has said whether it keeps any. */
export function useRulesHome(): RulesHome | undefined {
  const { statusDatasource } = useSettings();
  const { state, view } = useStatusSnapshot();
  const isKnown = state === 'unconfigured' || view !== undefined;
  const isOnServer = view?.capabilities?.features.mappingRules === true;
  return useMemo(() => {
    if (!isKnown) {
      return undefined;
    }
    return isOnServer ? serverRulesHome(proxyTransport(statusDatasource)) : settingsRulesHome(grafanaRequest);
  }, [isKnown, isOnServer, statusDatasource]);
}
