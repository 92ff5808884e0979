import { EventBusSrv, locationUtil, setLocale, setTimeZoneResolver, setWeekStart } from '@grafana/data';
import {
  config,
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCorrelationsService,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setEmbeddedDashboard,
  setFolderPicker,
  setGrafanaLiveSrv,
  setHelpNavItemHook,
  setLocationSrv,
  setMegaMenuOpenHook,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginImportUtils,
  setPluginLinksHook,
  setQueryRunnerFactory,
  setReturnToPreviousHook,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import {
  setGetObservablePluginLinks,
  setPanelDataErrorView,
  setPanelRenderer,
  setPluginPage,
} from '@grafana/runtime/internal';
import { EMPTY, of } from 'rxjs';
import { HostBackendSrv } from '../data/backendSrv';
import { HostDataSourceSrv } from '../data/dataSourceSrv';
import { runRequest } from '../data/runRequest';
import { templateSrv } from '../data/templateSrv';
import {
  observePluginLinks,
  usePluginComponent,
  usePluginComponents,
  usePluginFunctions,
  usePluginLinks,
} from '../extensions/hooks';
import { PluginPage } from '../chrome/PluginPage';
import { trusted } from '../narrowing';
import { NoDataView } from '../panels/NoDataView';
import { PanelRenderer } from '../panels/PanelRenderer';
import { importPanel, loadedPanel } from '../plugins/importPlugin';

const nothing = () => null;
const missing = (what: string) => () => {
  throw new Error(`The plugin host has no ${what}.`);
};

/** Hands Grafana's libraries the services they expect the application to provide. */
export function setServices(): void {
  const { user, settings } = config.bootData;
  setAppEvents(new EventBusSrv());
  setBackendSrv(new HostBackendSrv());
  setTemplateSrv(templateSrv);
  setDataSourceSrv(new HostDataSourceSrv());
  setRunRequest(runRequest);
  setPluginImportUtils({ importPanelPlugin: importPanel, getPanelPluginFromCache: loadedPanel });
  setPluginPage(PluginPage);
  setPanelRenderer(PanelRenderer);
  setPanelDataErrorView(NoDataView);

  setPluginLinksHook(usePluginLinks);
  setPluginComponentHook(trusted(usePluginComponent));
  setPluginComponentsHook(trusted(usePluginComponents));
  setPluginFunctionsHook(trusted(usePluginFunctions));
  setGetObservablePluginLinks(observePluginLinks);

  setCurrentUser(trusted(user));
  setLocale(config.regionalFormat);
  setWeekStart(user.weekStart);
  setTimeZoneResolver(() => user.timezone);
  setLocationSrv(locationService);
  locationUtil.initialize({
    config: settings,
    getTimeRangeForUrl: () => ({ from: 'now-1h', to: 'now' }),
    getVariablesUrlParams: () => ({}),
  });

  setReturnToPreviousHook(() => () => undefined);
  setHelpNavItemHook(() => undefined);
  setMegaMenuOpenHook(() => [true, () => undefined]);
  setChromeHeaderHeightHook(() => 40);
  setEchoSrv({ flush: () => undefined, addBackend: () => undefined, addEvent: () => undefined });
  setEmbeddedDashboard(nothing);
  setFolderPicker(nothing);
  setCorrelationsService(
    trusted({ getCorrelationsBySourceUIDs: async () => ({ correlations: [], page: 1, limit: 100, totalCount: 0 }) })
  );
  setQueryRunnerFactory(missing('query runner outside of scenes'));
  setGrafanaLiveSrv({
    getConnectionState: () => of(false),
    getStream: () => EMPTY,
    getDataStream: () => EMPTY,
    getPresence: missing('live channels'),
    publish: missing('live channels'),
  });
}
