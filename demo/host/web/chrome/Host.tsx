import { ThemeContext } from '@grafana/data';
import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import { GlobalStyles, ModalRoot, ModalsProvider, PortalContainer } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { Router } from 'react-router';
import { ExtensionModal, requestedModals, type RequestedModal } from '../extensions/openModal';
import { trusted } from '../narrowing';
import { Pages } from '../pages/Pages';
import { Chrome } from './Chrome';
import { useLocation } from './navigation';
import { Toasts } from './Toasts';

/** The dialog an extension link opened, if any. */
function Modals() {
  const [request, setRequest] = useState<RequestedModal>();
  useEffect(() => {
    const subscription = requestedModals.subscribe(setRequest);
    return () => subscription.unsubscribe();
  }, []);
  return request ? <ExtensionModal request={request} onDismiss={() => setRequest(undefined)} /> : null;
}

/** The whole page: Grafana's providers, the router on Grafana's history, chrome, pages, dialogs, toasts. */
export function Host() {
  const history = locationService.getHistory();
  const location = useLocation();
  return (
    <ThemeContext.Provider value={config.theme2}>
      <LocationServiceProvider service={locationService}>
        <Router location={location} navigator={trusted(history)} navigationType={trusted(history.action)}>
          <ModalsProvider>
            <GlobalStyles />
            <div className="grafana-app">
              <Chrome>
                <Pages />
              </Chrome>
              <Modals />
              <ModalRoot />
              <Toasts />
              <PortalContainer />
            </div>
          </ModalsProvider>
        </Router>
      </LocationServiceProvider>
    </ThemeContext.Provider>
  );
}
