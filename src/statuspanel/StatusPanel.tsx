import React from 'react';
import type { PanelProps } from '@grafana/data';
import { config, getDataSourceSrv } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import { DATASOURCE_TYPE } from '../ids';
import type { StatusPanelOptions } from './options';
import { getPanelStyles } from './panelStyles';
import { publicUrlOf, sourceOf, type StatusSource } from './sourceOf';
import { StatusBoard } from './StatusBoard';
import { useSettingsUrl } from './useSettingsUrl';
import { useStatusReading } from './useStatusReading';
import { wordsFor } from './words';

type Props = Pick<PanelProps<StatusPanelOptions>, 'options' | 'width' | 'timeZone'>;

const datasourceOf = (uid: string) => {
  const all = getDataSourceSrv().getList({ type: DATASOURCE_TYPE, all: true });
  return uid === '' ? all[0] : all.find((each) => each.uid === uid);
};

/** `browser` and `utc` are Grafana's names for two zones. */
const ianaZone = (timeZone: string) =>
  timeZone === 'browser' || timeZone === ''
    ? new Intl.DateTimeFormat().resolvedOptions().timeZone
    : timeZone === 'utc'
      ? 'UTC'
      : timeZone;

/** The panel as Grafana mounts it: finds where to read, then shows the board or why there is none. */
export function StatusPanel({ options, timeZone, width, replaceVariables }: PanelProps<StatusPanelOptions>) {
  const styles = useStyles2(getPanelStyles);
  const words = wordsFor(options.language, navigator.language);
  const { isSignedIn } = config.bootData.user;
  const datasource = datasourceOf(options.datasource);
  const isSaid = sourceOf(options, datasource, isSignedIn, undefined) !== undefined;
  const fromSettings = useSettingsUrl(!isSaid);
  const source = sourceOf(options, datasource, isSignedIn, fromSettings);
  if (source === undefined || (source.kind === 'public' && source.url === '')) {
    return (
      <p className={styles.message} lang={words.page.language}>
        {source === undefined ? words.loading : words.noAddress}
      </p>
    );
  }
  const page =
    options.pageUrl || (source.kind === 'public' ? source.url : options.publicUrl || publicUrlOf(datasource));
  const shown = {
    ...options,
    components: replaceVariables(options.components),
    title: replaceVariables(options.title),
  };
  return <PolledBoard source={source} pageUrl={page} options={shown} timeZone={ianaZone(timeZone)} width={width} />;
}

function PolledBoard({ source, pageUrl, options, timeZone, width }: Props & { source: StatusSource; pageUrl: string }) {
  const reading = useStatusReading(source, options.views.includes('strip'));
  return (
    <StatusBoard
      reading={reading}
      options={options}
      language={navigator.language}
      timeZone={timeZone}
      pageUrl={pageUrl}
      width={width}
    />
  );
}
