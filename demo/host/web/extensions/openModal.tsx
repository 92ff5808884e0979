import { css } from '@emotion/css';
import { PluginContextProvider, type PluginExtensionEventHelpers, type PluginMeta } from '@grafana/data';
import { ErrorBoundaryAlert, Modal } from '@grafana/ui';
import React from 'react';
import { Subject } from 'rxjs';
import { pluginSettings } from '../plugins/importPlugin';
import type { AddedLink } from './buildLinks';

type Options = Parameters<PluginExtensionEventHelpers['openModal']>[0];

/** A modal dialog an extension link asked for. */
export interface RequestedModal {
  link: AddedLink;
  meta: PluginMeta;
  options: Options;
}

/** Dialogs asked for by `openModal`; the page shows the latest one. */
export const requestedModals = new Subject<RequestedModal | undefined>();

/** The `openModal` helper handed to the `onClick` of a link. */
export function openModalFor(link: AddedLink): PluginExtensionEventHelpers['openModal'] {
  return (options) => {
    pluginSettings(link.pluginId).then((meta) => requestedModals.next({ link, meta, options }), console.error);
  };
}

/** Draws a requested dialog with the context of the plugin that asked for it, as Grafana does. */
export function ExtensionModal({ request, onDismiss }: { request: RequestedModal; onDismiss: () => void }) {
  const { title, body: Body, width, height } = request.options;
  return (
    <PluginContextProvider meta={request.meta}>
      <Modal title={title} className={css({ width, height })} isOpen onDismiss={onDismiss} onClickBackdrop={onDismiss}>
        <ErrorBoundaryAlert title={`An extension of ${request.link.pluginId} failed`}>
          <Body onDismiss={onDismiss} />
        </ErrorBoundaryAlert>
      </Modal>
    </PluginContextProvider>
  );
}
