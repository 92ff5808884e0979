import fc, { type Arbitrary } from 'fast-check';

/** A JSON schema as the OpenAPI document has them. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Texts that break things: control characters, markup, template and spreadsheet syntax, long ones, halves of surrogate pairs. */
export const nasty: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\u0000',
      '\ud800',
      '%00',
      '../../etc/passwd',
      '__proto__',
      'constructor',
      '{{7*7}}',
      '${7*7}',
      '<%= 7*7 %>',
    ],
    ...[
      '=cmd()',
      '@SUM(1)',
      '<script>alert(1)</script>',
      "' or '1'='1",
      '"; drop table incidents; --',
      '%',
      '\\',
      '\u202e',
    ],
    ...[
      'NaN',
      '-1',
      '1e999',
      '99999999999999999999',
      '2026-02-30',
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59-01:00',
    ],
    'x'.repeat(1_001)
  )
);

const anything = fc.jsonValue({ maxDepth: 3 });
const times = fc.oneof(
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2026-05-01', '2026-05-01T08:00:00+02:00', '2026-05-01T08:00:00.123456789Z')
);

/** Values a schema accepts, most of the time; ids come from `ids`, so that they often name something. */
export function valuesOf(schema: JsonSchema, ids: () => Arbitrary<string>, name = ''): Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) {
    return fc.oneof(...options.map((each: JsonSchema) => valuesOf(each, ids, name)));
  }
  if ('const' in schema) {
    return fc.constant(schema.const);
  }
  if (Array.isArray(schema.enum)) {
    return fc.constantFrom(...schema.enum);
  }
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, ids);
    case 'array':
      return fc.array(valuesOf(toSchema(schema.items), ids), { minLength: Number(schema.minItems ?? 0), maxLength: 4 });
    case 'string':
      return stringsOf(schema, ids, name);
    case 'integer':
      return fc.oneof(
        fc.integer({ min: Number(schema.minimum ?? -3), max: Number(schema.maximum ?? 5) }),
        fc.integer({ min: Number(schema.minimum ?? -(2 ** 53)), max: Number(schema.maximum ?? 2 ** 53) })
      );
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anything;
  }
}

/** What may come as a body: mostly what is asked for, sometimes with one field of another kind, sometimes anything. */
export function bodiesOf(schema: JsonSchema, ids: () => Arbitrary<string>): Arbitrary<unknown> {
  const good = valuesOf(schema, ids);
  return fc.oneof(
    { weight: 6, arbitrary: good },
    {
      weight: 2,
      arbitrary: fc
        .tuple(good, fc.constantFrom(...Object.keys(toSchema(schema.properties)), 'unknown'), fc.oneof(anything, nasty))
        .map(([body, field, value]) => ({ ...Object(body), [field]: value })),
    },
    { weight: 1, arbitrary: anything }
  );
}

function objectsOf(schema: JsonSchema, ids: () => Arbitrary<string>): Arbitrary<unknown> {
  const properties = toSchema(schema.properties);
  const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const patterns = Object.values(toSchema(schema.patternProperties)).map(toSchema);
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, valuesOf(toSchema(each), ids, key)])),
    { requiredKeys: Object.keys(properties).filter((key) => required.includes(key)) }
  );
  const [rest = toSchema(schema.additionalProperties)] = patterns;
  return Object.keys(rest).length === 0
    ? named
    : fc.tuple(named, fc.dictionary(nasty, valuesOf(rest, ids), { maxKeys: 3 })).map(([a, b]) => ({ ...b, ...a }));
}

function stringsOf(schema: JsonSchema, ids: () => Arbitrary<string>, name: string): Arbitrary<string> {
  const { minLength = 0, maxLength = 200 } = schema;
  const texts = nasty
    .map((text) => text.slice(0, Number(maxLength)))
    .filter((text) => text.length >= Number(minLength));
  if (/^(reference|type|component|draft|id)$/.test(name)) {
    return fc.oneof({ weight: 4, arbitrary: ids() }, texts);
  }
  return /At$|^at$|^start|^end/.test(name) ? fc.oneof({ weight: 5, arbitrary: times }, texts) : texts;
}

function toSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
