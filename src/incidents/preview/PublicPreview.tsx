import React, { useDeferredValue, useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { RadioButtonGroup, Stack, Text, useStyles2, useTheme2 } from '@grafana/ui';
import type { Language } from '../../domain/render/publicModel';
import type { PresentableIncident } from '../../domain/render/toPublicIncident';
import type { IncidentUpdate, StatusSnapshot } from '../../domain/status/model';
import { testIds } from '../../testIds';
import { previewHtml } from './previewHtml';

interface Props {
  incident: PresentableIncident;
  updates: IncidentUpdate[];
  snapshot: StatusSnapshot;
  /** Where customers read; empty if unknown. */
  publicUrl: string;
}

/** The incident as the public page will show it, by the same renderer, in a frame that may run nothing. */
export function PublicPreview({ incident, updates, snapshot, publicUrl }: Props) {
  const styles = useStyles2(getStyles);
  const { isDark } = useTheme2();
  const [language, setLanguage] = useState<Language>('en');
  const [colors, setColors] = useState<'light' | 'dark'>(isDark ? 'dark' : 'light');
  const html = useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return previewHtml(incident, updates, snapshot, {
      language,
      publicUrl,
      timeZone,
      now: new Date().getTime(),
      colors,
    });
  }, [incident, updates, snapshot, language, publicUrl, colors]);
  return (
    <Stack direction="column" gap={1}>
      <Stack justifyContent="space-between" alignItems="center" wrap="wrap">
        <Text element="h2" variant="h5">
          {t('preview.title', 'What customers will read')}
        </Text>
        <Stack gap={1} wrap="wrap">
          <RadioButtonGroup
            size="sm"
            aria-label={t('preview.language', 'Language of the preview')}
            options={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
            value={language}
            onChange={setLanguage}
          />
          <RadioButtonGroup
            size="sm"
            aria-label={t('preview.colors', 'Colours of the preview')}
            options={[
              { value: 'light', label: t('preview.light', 'Light') },
              { value: 'dark', label: t('preview.dark', 'Dark') },
            ]}
            value={colors}
            onChange={setColors}
          />
        </Stack>
      </Stack>
      <iframe
        className={styles.frame}
        data-testid={testIds.draft.preview}
        title={t('preview.title', 'What customers will read')}
        sandbox=""
        srcDoc={useDeferredValue(html)}
      />
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({
    width: '100%',
    minHeight: 420,
    flexGrow: 1,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    // Until the page in it is drawn; customers' pages bring their own colours.
    background: theme.colors.background.canvas,
  }),
});
