/** A text in a body; `field` is its path, as in `labels.az` or `affects.0.note`. */
export interface FieldText {
  field: string;
  text: string;
}

/** Fields that hold ids and times, which are checked to be such. */
const NO_TEXT = new Set(['id', 'reference', 'type', 'beganAt', 'endedAt', 'createdAt', 'draft']);
const MAX_DEPTH = 8;

/** All texts of a parsed body that will be read by people. Keys are texts, too, where they are not ours: those of labels. */
export function collectTexts(body: unknown): FieldText[] {
  const texts: FieldText[] = [];
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'string') {
      texts.push({ field: path.join('.'), text: value });
    } else if (typeof value === 'object' && value !== null && path.length < MAX_DEPTH) {
      for (const [key, inner] of Object.entries(value)) {
        if (path.at(-1) === 'labels') {
          texts.push({ field: path.join('.'), text: key });
        }
        if (!NO_TEXT.has(key)) {
          walk(inner, [...path, key]);
        }
      }
    }
  };
  walk(body, []);
  return texts;
}
