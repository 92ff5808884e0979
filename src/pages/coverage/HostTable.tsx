import React from 'react';
import { t } from '@grafana/i18n';
import { TextLink, useStyles2 } from '@grafana/ui';
import { ASPECTS, type HostCoverage, type Seen } from '../../catalog/coverage/compareCoverage';
import { nodeUrl } from '../../routes';
import { ToneWord } from '../../ui/ToneWord';
import { SEEN_TONES, aspectTitle, roleWord, seenWord } from './coverageWords';
import { getTableStyles } from './getTableStyles';

/** One row per machine, one column per question: is somebody looking? */
export function HostTable({ hosts }: { hosts: readonly HostCoverage[] }) {
  const styles = useStyles2(getTableStyles);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('coverage.column.machine', 'Machine')}</th>
          <th scope="col">{t('coverage.column.role', 'Role')}</th>
          {ASPECTS.map(({ id }) => (
            <th key={id} scope="col">
              {aspectTitle(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hosts.map(({ host, roles, isDown, aspects }) => (
          <tr key={host}>
            <th scope="row">
              <TextLink href={nodeUrl(host)} inline>
                {host}
              </TextLink>
              {isDown && (
                <div>
                  <ToneWord tone="broken" word={t('coverage.hostDown', 'Does not answer')} />
                </div>
              )}
            </th>
            <td className={styles.quiet}>{roles.map(roleWord).join(', ')}</td>
            {ASPECTS.map(({ id }) => (
              <td key={id}>
                <SeenCell seen={aspects[id]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SeenCell({ seen }: { seen: Seen }) {
  const styles = useStyles2(getTableStyles);
  return seen === 'unneeded' ? (
    <span className={styles.quiet}>{seenWord(seen)}</span>
  ) : (
    <ToneWord tone={SEEN_TONES[seen]} word={seenWord(seen)} />
  );
}
