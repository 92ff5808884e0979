import React from 'react';
import type { Tone } from '../domain/status/severityTone';

export interface ToneIconProps {
  tone: Tone;
  /** Edge in pixels, 16 if absent. */
  size?: number;
}

/** The shape tells the states apart without colour: check, wrench, triangle, cross, question mark. */
const SHAPES: Record<Tone, React.ReactNode> = {
  operational: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.600 8.300l2.300 2.300 4.500-5" fill="none" stroke="var(--tone-mark)" strokeWidth="1.800" />
    </>
  ),
  maintenance: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3.500" fill="currentColor" />
      <path
        d="M4 12l4.200-4.200M7.600 5.200a2.600 2.600 0 0 1 3.500-1.500L9.600 5.200l1.200 1.200 1.500-1.500a2.600 2.600 0 0 1-3.600 3.400"
        fill="none"
        stroke="var(--tone-mark)"
        strokeWidth="1.500"
      />
    </>
  ),
  limited: (
    <>
      <path d="M8 1.200l7 12.800a.6.6 0 0 1-.5.800h-13a.6.6 0 0 1-.5-.800z" fill="currentColor" />
      <path d="M8 5.800v4.200M8 11.600v1.600" stroke="var(--tone-mark)" strokeWidth="1.700" />
    </>
  ),
  broken: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M5.200 5.200l5.600 5.600M10.800 5.200l-5.600 5.600" stroke="var(--tone-mark)" strokeWidth="1.800" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" strokeDasharray="3 2" />
      <path
        d="M6.200 6.400a1.900 1.900 0 1 1 2.600 1.800c-.6.300-.8.600-.8 1.200M8 10.600v1.400"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.400"
      />
    </>
  ),
};

/** Beside a word, never instead of one: hidden from screen readers. */
export function ToneIcon({ tone, size = 16 }: ToneIconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {SHAPES[tone]}
    </svg>
  );
}
