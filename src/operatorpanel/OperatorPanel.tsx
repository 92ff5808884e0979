import React from 'react';
import type { PanelProps } from '@grafana/data';
import { config, usePluginComponent } from '@grafana/runtime';
import { OPERATOR_DESK } from '../ids';
import type { OperatorPanelOptions } from './options';
import { wordsFor } from './words';

/**
 * Draws the app's own desk. A nested plugin cannot load anything later, so all that is heavy, the form above all,
 * stays in the app, and there is one way to draft and publish.
 */
export function OperatorPanel({ options, replaceVariables, width }: PanelProps<OperatorPanelOptions>) {
  const { component: Desk, isLoading } = usePluginComponent<OperatorPanelOptions & { width: number }>(OPERATOR_DESK);
  const words = wordsFor(config.bootData.user.language);
  if (!Desk) {
    return <p role={isLoading ? undefined : 'alert'}>{isLoading ? words.loading : words.noApp}</p>;
  }
  return (
    <Desk
      {...options}
      components={replaceVariables(options.components)}
      layer={replaceVariables(options.layer)}
      matchers={replaceVariables(options.matchers)}
      width={width}
    />
  );
}
