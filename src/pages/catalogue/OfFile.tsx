import React from 'react';
import { t } from '@grafana/i18n';
import { Badge } from '@grafana/ui';
import { asIs } from '../../words/asIs';

/** Says that a file provides something, which is changed there. */
export function OfFile({ file }: { file: string }) {
  return (
    <Badge
      color="blue"
      icon="file-alt"
      text={t('catalogue.of-file', 'From {{file}}: changed there', { file, ...asIs })}
    />
  );
}
