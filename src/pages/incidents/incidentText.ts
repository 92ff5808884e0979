import type { PublicIncident } from '../../domain/render/publicModel';
import { renderMarkdown } from '../../domain/text/renderMarkdown';
import { publicWords } from '../../incidents/update/publicWords';

const plain = (text: string): string => {
  const html = renderMarkdown(text)
    .replace(/<\/(p|li|h\d)>/g, '\n')
    .replace(/<br\s*\/?>/g, '\n');
  return (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim();
};

/** An incident as plain text, to be pasted into a chat or a mail: nothing but what customers may read. Times in UTC. */
export function incidentText(incident: PublicIncident, language: 'en' | 'de', address: string | undefined): string {
  const { kicker, title, impacts } = publicWords(incident, language);
  const at = (time: string) => `${time.slice(0, 16).replace('T', ' ')} UTC`;
  const span = [incident.beganAt && at(incident.beganAt), incident.endedAt && at(incident.endedAt)].filter(Boolean);
  return [
    title,
    kicker,
    span.join(' – '),
    ...impacts,
    '',
    ...incident.updates
      .filter(({ isRetracted }) => !isRetracted)
      .map(({ createdAt, text }) => `${at(createdAt)}: ${plain(text)}`),
    plain(incident.text),
    ...(address === undefined ? [] : ['', address]),
  ]
    .filter((line, index, all) => line !== '' || (all[index - 1] ?? '') !== '')
    .join('\n')
    .trim();
}
