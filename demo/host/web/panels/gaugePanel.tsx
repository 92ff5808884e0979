import { formattedValueToString, PanelPlugin, type FieldDisplay } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { type MouseEventHandler } from 'react';
import type { ValueOptions } from './fieldValues';
import { Repeated } from './Repeated';

interface Props {
  value: FieldDisplay;
  width: number;
  height: number;
  onClick?: MouseEventHandler<HTMLElement>;
}

const radius = 42;
const half = Math.PI * radius;

/** An arc of half a circle; @grafana/ui 13 has no gauge any more, so one is drawn for both generations. */
function Arc({ value: { display, field }, width, height, onClick }: Props) {
  const theme = useTheme2();
  const [min, max] = [field.min ?? 0, field.max ?? 100];
  const part = Math.min(Math.max(((display.numeric ?? 0) - min) / (max - min || 1), 0), 1);
  const arc = { d: `M ${50 - radius} 50 A ${radius} ${radius} 0 0 1 ${50 + radius} 50`, fill: 'none', strokeWidth: 10 };
  const text = formattedValueToString(display);
  return (
    <button
      type="button"
      onClick={onClick}
      style={{ all: 'unset', width, height }}
      aria-label={`${display.title ?? ''} ${text}`}
    >
      <svg viewBox="0 0 100 66" width="100%" height="100%" role="img" aria-hidden>
        <path {...arc} stroke={theme.colors.background.secondary} />
        <path {...arc} stroke={display.color} strokeDasharray={`${part * half} ${half}`} />
        <text x="50" y="50" textAnchor="middle" fontSize="14" fill={display.color ?? theme.colors.text.primary}>
          {text}
        </text>
        <text x="50" y="63" textAnchor="middle" fontSize="7" fill={theme.colors.text.secondary}>
          {display.title}
        </text>
      </svg>
    </button>
  );
}

/** Gauge: values on an arc. */
export const gaugePanel = new PanelPlugin<ValueOptions>((panel) => (
  <Repeated
    panel={panel}
    draw={({ value, width, height, onClick }) => <Arc {...{ value, width, height, onClick }} />}
  />
)).useFieldConfig();
