import type { PublicAmendment, PublicIncident } from '../../../../src/domain/render/publicModel';
import { type Strings, stringsOf } from '../../../../src/domain/render/strings';
import { titleOf } from '../../../../src/domain/render/titleOf';
import { textInLanguage } from '../../../../src/domain/text/inLanguage';

import { type FeedContext, incidentUrl } from './feedContext';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** Maintenances as a calendar to subscribe to (RFC 5545). `changedAt`: when something was last changed, RFC 3339. */
export function renderCalendar(
  maintenances: readonly PublicIncident[],
  changedAt: string,
  context: FeedContext
): string {
  const strings = stringsOf(context.language);
  const events = maintenances.flatMap((maintenance) => {
    const { id, beganAt, endedAt, text, impacts, updates, amendments, isRetracted } = maintenance;
    if (!beganAt || !endedAt || id === undefined) {
      return [];
    }
    const said = updates.map((update) =>
      [
        ...update.amendments.map((each) => describe(each, strings)),
        update.title,
        textInLanguage(update.text, context.language),
      ]
        .filter(Boolean)
        .join('\n')
    );
    const changes = amendments.length + updates.reduce((sum, update) => sum + 1 + update.amendments.length, 0);
    const corrected = amendments.map((each) => describe(each, strings));
    return [
      'BEGIN:VEVENT',
      `UID:${id}@leitstand`,
      `DTSTAMP:${calendarTime(changedAt)}`,
      `DTSTART:${calendarTime(beganAt)}`,
      `DTEND:${calendarTime(endedAt)}`,
      `SEQUENCE:${changes}`,
      `SUMMARY:${escapeText(titleOf(maintenance, strings))}`,
      `DESCRIPTION:${escapeText([...corrected, ...said, textInLanguage(text, context.language)].filter(Boolean).join('\n\n'))}`,
      `LOCATION:${escapeText(impacts.map(({ component }) => component).join(', '))}`,
      `URL:${incidentUrl(context, id)}`,
      isRetracted ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leitstand//Status page//EN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`${context.settings.title}: ${strings.headings.maintenance}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function describe({ kind, at, note }: PublicAmendment, strings: Strings): string {
  return `${kind === 'correction' ? strings.corrected : strings.retracted} ${at}: ${note}`;
}

function calendarTime(time: string): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Long lines go on in the next one behind a space; no character is cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
