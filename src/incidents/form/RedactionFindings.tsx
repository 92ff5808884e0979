import React from 'react';
import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { replaceFinding, type Finding, type FindingKind } from '../../domain/redaction/lint';

const harmlessWords = (kind: FindingKind): string => {
  switch (kind) {
    case 'ip':
    case 'mac':
      return t('redaction.words.address', 'an internal address');
    case 'uuid':
      return t('redaction.words.resource', 'a resource');
    case 'osd':
      return t('redaction.words.storage', 'a storage service');
    case 'host':
      return t('redaction.words.host', 'a server');
    case 'label':
    case 'name':
      return t('redaction.words.label', 'a part of the platform');
  }
};

interface Props {
  /** Findings by the field they are in. */
  findings: ReadonlyArray<Finding & { field: 'title' | 'text' }>;
  valueOf(field: 'title' | 'text'): string;
  onReplace(field: 'title' | 'text', value: string): void;
}

/** What in the words looks internal, each with a harmless replacement. */
export function RedactionFindings({ findings, valueOf, onReplace }: Props) {
  if (findings.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" title={t('redaction.title', 'This may not be meant for customers')}>
      <Stack direction="column" gap={1}>
        {findings.map((finding) => {
          const words = harmlessWords(finding.kind);
          return (
            <Stack key={`${finding.field}-${finding.start}`} gap={1} alignItems="center" wrap="wrap">
              <code>{finding.text}</code>
              <Button
                size="sm"
                variant="secondary"
                onClick={() => onReplace(finding.field, replaceFinding(valueOf(finding.field), finding, words))}
              >
                <Trans i18nKey="redaction.replace">Replace by “{{ words }}”</Trans>
              </Button>
            </Stack>
          );
        })}
      </Stack>
    </Alert>
  );
}
