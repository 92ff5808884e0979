import type { Strings } from '../domain/render/strings';
import type { Tone } from '../domain/status/severityTone';
import { worstTone } from '../domain/status/worstTone';

/** The sentence that stands above the public page too, made of the same words. */
export function overallSentence(
  components: ReadonlyArray<{ name: string; tone: Tone }>,
  hasOpenIncident: boolean,
  { overall }: Strings
): string {
  const worst = worstTone(components.map(({ tone }) => tone));
  if (worst === 'operational') {
    return hasOpenIncident ? overall.watching : overall.allGood;
  }
  if (worst === 'maintenance') {
    return overall.maintenance;
  }
  const disturbed = components.filter(({ tone }) => tone !== 'operational' && tone !== 'maintenance');
  const [only] = disturbed;
  return disturbed.length === 1 && only
    ? overall.one(only.name, worst)
    : overall.several(disturbed.length, components.length);
}
