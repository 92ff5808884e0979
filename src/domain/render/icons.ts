import type { Tone } from '../status/severityTone';

/** Shapes on a 16 × 16 grid, different enough to be told apart without colour. */
const SHAPES: Readonly<Record<Tone, string>> = {
  operational: '<circle cx="8" cy="8" r="7"/><path class="ls-cut" d="m4.6 8.3 2.3 2.3 4.5-4.9"/>',
  maintenance: '<rect x="1" y="1" width="14" height="14" rx="4"/><path class="ls-cut" d="M8 4.4V8l2.4 2"/>',
  limited: '<path d="M8 1.2 15.4 14H.6Z"/><path class="ls-cut" d="M8 5.8v3.6M8 11.7v.2"/>',
  broken:
    '<path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z"/><path class="ls-cut" d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"/>',
  unknown:
    '<path d="M8 .8 15.2 8 8 15.2.8 8Z"/><path class="ls-cut" d="M6.3 6.6c0-2.2 3.4-2.2 3.4-.1 0 1.3-1.7 1.3-1.7 2.7M8 11.3v.1"/>',
};

/** The icon of a tone; hidden from screen readers, as a word always stands beside it. */
export function renderIcon(tone: Tone): string {
  return `<svg class="ls-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${SHAPES[tone]}</svg>`;
}
