import React from 'react';
import { dateTimeFormat, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { StatusPanelOptions } from './options';
import { getPanelStyles } from './panelStyles';
import { StatusBoard } from './StatusBoard';
import { usePublicStatus } from './usePublicStatus';
import { usePublicUrl } from './usePublicUrl';
import { wordsFor } from './words';

/** The panel as Grafana mounts it: finds the address, then shows the board or why there is none. */
export function StatusPanel({ options, timeZone }: PanelProps<StatusPanelOptions>) {
  const publicUrl = usePublicUrl(options.publicUrl);
  const styles = useStyles2(getPanelStyles);
  const words = wordsFor(navigator.language);
  if (publicUrl === undefined || publicUrl === '') {
    return <p className={styles.message}>{publicUrl === undefined ? words.loading : words.noAddress}</p>;
  }
  return <PolledBoard publicUrl={publicUrl} options={options} timeZone={timeZone} />;
}

function PolledBoard({
  publicUrl,
  options,
  timeZone,
}: Pick<PanelProps<StatusPanelOptions>, 'options' | 'timeZone'> & { publicUrl: string }) {
  const reading = usePublicStatus(publicUrl);
  return (
    <StatusBoard
      reading={reading}
      options={options}
      words={wordsFor(navigator.language)}
      clock={(time) => dateTimeFormat(time, { format: 'HH:mm', timeZone })}
      moment={(time) => dateTimeFormat(time, { format: 'YYYY-MM-DD HH:mm', timeZone })}
    />
  );
}
