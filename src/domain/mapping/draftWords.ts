import type { Alert } from '../alerts/model';
import { fillPlaceholders } from '../readyTexts/fillPlaceholders';
import { suggestReadyTexts } from '../readyTexts/suggestReadyTexts';
import type { StatusSnapshot } from '../status/model';
import type { SplitTexts } from '../text/joinLanguages';
import { findComponent, findRule, firstPhase, NEUTRAL_TEXT } from './mapAlert';
import type { MappingDocument, MappingRule } from './model';

type Vocabulary = Pick<StatusSnapshot, 'components' | 'impactTypes' | 'phases'>;

/**
 * Title and text of a draft for an alert, in both languages: the words of the first mapping rule that fits it, and where it has none in a language,
 * the ready text that fits what it says. Times in these are written in `timeZone` (IANA). Without a rule the title is open and the text neutral.
 */
export function draftWords(
  { labels, startsAt }: Pick<Alert, 'labels' | 'startsAt'>,
  document: MappingDocument,
  vocabulary: Vocabulary,
  timeZone: string
): SplitTexts {
  const rule = findRule({ labels }, document);
  if (rule === undefined) {
    return { title: { en: '', de: '' }, text: { ...NEUTRAL_TEXT } };
  }
  const ready = readyWords(rule, startsAt, vocabulary, timeZone);
  const words = (field: 'title' | 'text', language: 'en' | 'de') =>
    rule[field][language].trim() === '' ? ready[field][language] : rule[field][language];
  return {
    title: { en: words('title', 'en'), de: words('title', 'de') },
    text: { en: words('text', 'en'), de: words('text', 'de') },
  };
}

function readyWords(
  rule: MappingRule,
  since: string,
  { components, phases }: Vocabulary,
  timeZone: string
): SplitTexts {
  const phase = firstPhase(phases);
  const phaseName = phases.find(({ generation }) => generation === phase?.generation)?.phases[phase?.order ?? 0];
  const component = components.find(({ id }) => id === findComponent(rule, components).value);
  const names = [rule.component.displayName];
  const [ready] = suggestReadyTexts({ impactType: rule.impactType, phase: phaseName, components: names });
  const values = {
    components: names,
    region: (rule.component.labels ?? component?.labels)?.region,
    since,
    timeZone,
  };
  return {
    title: fillPlaceholders(ready?.title ?? { en: '', de: '' }, values),
    text: fillPlaceholders(ready?.text ?? NEUTRAL_TEXT, values),
  };
}
