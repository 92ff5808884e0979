import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaDataUnstable from '@grafana/data/unstable';
import { getI18nInstance } from '@grafana/i18n/internal';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaRuntimeUnstable from '@grafana/runtime/unstable';
import * as grafanaUi from '@grafana/ui';
import * as grafanaUiUnstable from '@grafana/ui/unstable';
import jquery from 'jquery';
import lodash from 'lodash';
// eslint-disable-next-line no-restricted-imports -- shared with plugins, not used
import moment from 'moment';
import React from 'react';
import ReactDOM from 'react-dom';
import inlineSvg from 'react-inlinesvg';
import * as reactRouter from 'react-router';
import * as jsxDevRuntime from 'react/jsx-dev-runtime';
import * as jsxRuntime from 'react/jsx-runtime';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';

/**
 * SystemJS copies what it is given unless it says it is a module; a copy would miss what setters replace later
 * (`PluginPage`, `PanelRenderer`, …), so an object that reads through to the real namespace is handed over.
 */
const live = (namespace: object): System.Module =>
  Object.create(namespace, { [Symbol.toStringTag]: { value: 'Module' } });

/** For CommonJS packages: the importing plugin gets the exports object itself. */
const commonJs = (exports: unknown): System.Module => ({ default: exports, __useDefault: true });

/** What the host shares with plugins, by package name: the externals of create-plugin's webpack config that are modern. */
export const sharedModules: Record<string, System.Module> = {
  '@emotion/css': live(emotionCss),
  '@emotion/react': live(emotionReact),
  '@grafana/data': live(grafanaData),
  '@grafana/data/unstable': live(grafanaDataUnstable),
  '@grafana/runtime': live(grafanaRuntime),
  '@grafana/runtime/unstable': live(grafanaRuntimeUnstable),
  '@grafana/ui': live(grafanaUi),
  '@grafana/ui/unstable': live(grafanaUiUnstable),
  i18next: commonJs(getI18nInstance()),
  jquery: commonJs(jquery),
  lodash: commonJs(lodash),
  moment: commonJs(moment),
  react: commonJs(React),
  'react-dom': commonJs(ReactDOM),
  'react-inlinesvg': live({ default: inlineSvg }),
  'react-router': live(reactRouter),
  'react/jsx-dev-runtime': live(jsxDevRuntime),
  'react/jsx-runtime': live(jsxRuntime),
  rxjs: live(rxjs),
  'rxjs/operators': live(rxjsOperators),
};
