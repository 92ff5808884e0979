import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Text, useStyles2 } from '@grafana/ui';
import { getListStyles } from '../../ui/getListStyles';
import { asIs } from '../../words/asIs';
import { OfFile } from './OfFile';
import type { Entries, Entry } from './useEntries';

/** What was retired, each to be brought back where no file decides about it; nothing if nothing was. */
export function RetiredList({ entries, retired }: { entries: Entries; retired: readonly Entry[] | undefined }) {
  const styles = useStyles2(getListStyles);
  const { kind, may, retirement, writing, bringBack } = entries;
  if (retired === undefined || retired.length === 0) {
    return null;
  }
  const title =
    kind === 'component'
      ? t('catalogue.component.retired-list', 'Retired components')
      : t('catalogue.type.retired-list', 'Retired impact types');
  return (
    <div>
      <Text element="h3" variant="h6" color="secondary">
        {title}
      </Text>
      <Text color="secondary" variant="bodySmall">
        {t('catalogue.retired-meaning', 'Offered nowhere any more; past incidents keep the names.')}
      </Text>
      <table className={styles.table} aria-label={title}>
        <tbody>
          {retired.map((entry) => {
            const file = entries.fileOf(entry.id);
            return (
              <tr key={entry.id}>
                <td>{entry.displayName}</td>
                <td>
                  {file === undefined ? (
                    <Button
                      size="sm"
                      variant="secondary"
                      fill="text"
                      icon="eye"
                      disabled={!may || !retirement.may || writing.isWriting}
                      tooltip={retirement.may ? undefined : retirement.because}
                      aria-label={t('catalogue.bring-back-named', 'Bring back {{name}}', {
                        name: entry.displayName,
                        ...asIs,
                      })}
                      onClick={() => bringBack(entry)}
                    >
                      {t('catalogue.bring-back', 'Bring back')}
                    </Button>
                  ) : (
                    <OfFile file={file} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
