import React from 'react';
import { t } from '@grafana/i18n';
import { TextLink, useStyles2 } from '@grafana/ui';
import { EXPORTER_FACTS, EXPORTER_IDS } from '../../catalog/coverage/exporterFacts';
import { EXPORTERS, type Exporter } from '../../catalog/model';
import { collectUrl } from '../../routes';
import { ToneWord } from '../../ui/ToneWord';
import { layerTitle } from '../overview/layerWords';
import { exporterLights } from '../scenes/NotSeenNotice';
import { SEEN_TONES, seenWord } from './coverageWords';
import { getTableStyles } from './getTableStyles';

/** Every exporter Leitstand can use: is it there, what does it light up, how does one get it. */
export function ExporterTable({ seen }: { seen: ReadonlySet<Exporter> }) {
  const styles = useStyles2(getTableStyles);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('coverage.column.exporter', 'Exporter')}</th>
          <th scope="col">{t('coverage.column.layers', 'Layers')}</th>
          <th scope="col">{t('coverage.column.state', 'State')}</th>
          <th scope="col">{t('coverage.column.lights', 'What it lights up')}</th>
        </tr>
      </thead>
      <tbody>
        {EXPORTER_IDS.filter((exporter) => EXPORTER_FACTS[exporter].layers.length > 0).map((exporter) => {
          const state = seen.has(exporter) ? 'seen' : 'missing';
          return (
            <tr key={exporter}>
              <th scope="row">
                <TextLink href={collectUrl(exporter)} inline>
                  {EXPORTERS[exporter]}
                </TextLink>
              </th>
              <td className={styles.quiet}>{EXPORTER_FACTS[exporter].layers.map(layerTitle).join(', ')}</td>
              <td>
                <ToneWord tone={SEEN_TONES[state]} word={seenWord(state)} />
              </td>
              <td>{exporterLights(exporter)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
