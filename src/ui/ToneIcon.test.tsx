import React from 'react';
import { render } from '@testing-library/react';
import type { Tone } from '../domain/status/severityTone';
import { toneLabel } from './toneLabel';
import { ToneIcon } from './ToneIcon';

const TONES: Tone[] = ['operational', 'maintenance', 'limited', 'broken', 'unknown'];

test('C14 every state has a word and a shape of its own, so that colour is never needed', () => {
  const shapes = TONES.map((tone) => render(<ToneIcon tone={tone} />).container.innerHTML);
  expect(new Set(shapes).size).toBe(TONES.length);
  expect(new Set(TONES.map((tone) => toneLabel(tone))).size).toBe(TONES.length);
});
