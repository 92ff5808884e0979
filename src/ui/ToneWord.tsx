import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Tone } from '../domain/status/severityTone';
import { toneColor } from './toneColor';
import { ToneIcon } from './ToneIcon';

export interface ToneWordProps {
  tone: Tone;
  /** What the state is called here. */
  word: string;
}

/** A state as icon, word and colour: each of them alone says it. */
export function ToneWord({ tone, word }: ToneWordProps) {
  const className = useStyles2(getStyles, tone);
  return (
    <span className={className} data-tone={tone}>
      <ToneIcon tone={tone} />
      <span>{word}</span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2, tone: Tone) =>
  css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    color: toneColor(theme, tone),
    whiteSpace: 'nowrap',
    '--tone-mark': theme.colors.background.primary,
  });
