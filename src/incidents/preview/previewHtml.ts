import { renderIncident } from '../../domain/render/renderIncident';
import { INCIDENT_STYLE } from '../../domain/render/style';
import type { Language } from '../../domain/render/publicModel';
import { toPublicIncident, type PresentableIncident } from '../../domain/render/toPublicIncident';
import type { IncidentUpdate, StatusSnapshot } from '../../domain/status/model';

/** The frame around the incident; the page has its own. */
const FRAME_STYLE = `*{box-sizing:border-box}body{margin:0;padding:1rem;font:1rem/1.55 system-ui,sans-serif;background:var(--ls-bg);color:var(--ls-ink)}`;

const DARK = '@media (prefers-color-scheme:dark)';

const styleFor = (colors: PreviewOptions['colors']): string =>
  colors === undefined
    ? INCIDENT_STYLE
    : INCIDENT_STYLE.replace(DARK, colors === 'dark' ? '@media all' : '@media not all');

export interface PreviewOptions {
  language: Language;
  /** Address of the customers' page; links in the preview lead there. */
  publicUrl: string;
  /** IANA name of the zone times are shown in. */
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The page follows the reader's device; the preview shows one or the other. */
  colors?: 'light' | 'dark';
}

/** An incident as the public page shows it, by the same renderer, as a whole HTML document without any script. */
export function previewHtml(
  incident: PresentableIncident,
  updates: readonly IncidentUpdate[],
  snapshot: StatusSnapshot,
  { language, publicUrl, timeZone, now, colors }: PreviewOptions
): string {
  const context = { language, timeZone, basePath: publicUrl };
  const article = renderIncident(toPublicIncident(incident, updates, snapshot, now), context);
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><base target="_blank"><style>${styleFor(colors)}${FRAME_STYLE}</style></head><body>${article}</body></html>`;
}
