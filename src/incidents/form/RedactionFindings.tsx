import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import { replaceFinding, type Finding } from '../../domain/redaction/lint';
import { contextOf } from '../../domain/text/contextOf';
import { harmlessWords } from '../../domain/text/harmlessWords';

/** A finding in one of the fields that are written; `language` is that of the field. */
export interface FieldFinding<F extends string> extends Finding {
  field: F;
  language?: 'en' | 'de';
}

interface Props<F extends string> {
  findings: ReadonlyArray<FieldFinding<F>>;
  valueOf(field: F): string;
  onReplace(field: F, value: string): void;
}

/** What in the words looks internal, marked where it stands, each with a harmless replacement. */
export function RedactionFindings<F extends string>({ findings, valueOf, onReplace }: Props<F>) {
  const styles = useStyles2(getStyles);
  if (findings.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" title={t('redaction.title', 'This may not be meant for customers')}>
      <Stack direction="column" gap={1}>
        {findings.map((finding) => {
          const words = harmlessWords(finding.kind, finding.language ?? 'en');
          const { before, text, after } = contextOf(valueOf(finding.field), finding.start, finding.end);
          return (
            <Stack key={`${finding.field}-${finding.start}`} gap={1} alignItems="center" wrap="wrap">
              <span className={styles.words} lang={finding.language}>
                {before}
                <mark className={styles.mark}>{text}</mark>
                {after}
              </span>
              <Button
                type="button"
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

const getStyles = (theme: GrafanaTheme2) => ({
  words: css({ overflowWrap: 'anywhere' }),
  mark: css({
    padding: theme.spacing(0, 0.5),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.warning.main,
    color: theme.colors.warning.contrastText,
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
