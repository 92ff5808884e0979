import { type Static, Type } from '@fastify/type-provider-typebox';
import { parse } from 'yaml';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import type { MappingDocument } from '../../../src/domain/mapping/model';
import { checkMapping } from '../api/checkMapping';
import { MappingBody } from '../api/schemas';
import { checkDocument } from '../settings/checkDocument';

import type { ProvisionedKind } from './model';

/** Labels such as `az: 1` are numbers to YAML. */
const LabelValue = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);
const Name = Type.String({ minLength: 1 });
/** By which an entry is found again when its name changes (`provisioning.mode: reconcile`). */
const key = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));
const closed = { additionalProperties: false };
const listOf = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Optional(Type.Union([Type.Array(item), Type.Null()]));

const ProvisioningSchema = Type.Object(
  {
    components: listOf(
      Type.Object({ key, displayname: Name, labels: Type.Optional(Type.Record(Type.String(), LabelValue)) }, closed)
    ),
    impactTypes: listOf(Type.Object({ key, displayname: Name, description: Type.Optional(Type.String()) }, closed)),
    phases: listOf(Type.Object({ name: Name }, closed)),
    severities: listOf(Type.Object({ key, name: Name, value: Type.Integer({ minimum: 0, maximum: 100 }) }, closed)),
    mapping: Type.Optional(Type.Union([MappingBody, Type.Null()])),
    mappingFiles: listOf(Name),
  },
  closed
);

/** What a provisioning file says, with nothing left out. */
export interface Provisioning {
  /** Which lists the file has, be they empty: what it does not speak of is not its concern. */
  lists: ProvisionedKind[];
  components: Array<{ key?: string; displayName: string; labels?: Record<string, string> }>;
  impactTypes: Array<{ key?: string; displayName: string; description?: string }>;
  phases: string[];
  severities: Array<{ key?: string; displayName: string; value: number }>;
  mapping?: MappingDocument;
}

/** Reads a file that a provisioning file names, by the path that stands there. */
export type ReadBeside = (file: string) => string;

const nothingBeside: ReadBeside = (file) => {
  throw new LeitstandError('invalid-input', `The provisioning file names ${file}, which cannot be read here.`);
};

/**
 * Parses the reference server's provisioning format plus `mapping:` and `mappingFiles:`, whose rules follow those of `mapping`.
 * Throws `invalid-input` with the place of an error, or for a file that cannot be read.
 */
export function parseProvisioning(yaml: string, readBeside: ReadBeside = nothingBeside): Provisioning {
  const document: Static<typeof ProvisioningSchema> = checkDocument(
    ProvisioningSchema,
    parse(yaml) ?? {},
    'The provisioning file'
  );
  return {
    lists: [
      ...(document.components ? ['component' as const] : []),
      ...(document.impactTypes ? ['impact type' as const] : []),
      ...(document.severities ? ['severity' as const] : []),
      'mapping',
    ],
    components: (document.components ?? []).map(({ key, displayname, labels }) => ({
      key,
      displayName: displayname,
      labels:
        labels &&
        Object.fromEntries(Object.entries(labels).map(([key, value]): [string, string] => [key, String(value)])),
    })),
    impactTypes: (document.impactTypes ?? []).map(({ key, displayname, description }) => ({
      key,
      displayName: displayname,
      description,
    })),
    phases: (document.phases ?? []).map(({ name }) => name),
    severities: (document.severities ?? []).map(({ key, name, value }) => ({ key, displayName: name, value })),
    mapping: mappingOf(document, readBeside),
  };
}

/** The file's own rules come first, so that they win. */
function mappingOf(
  { mapping, mappingFiles }: Pick<Static<typeof ProvisioningSchema>, 'mapping' | 'mappingFiles'>,
  readBeside: ReadBeside
): MappingDocument | undefined {
  const others = (mappingFiles ?? []).map((file) =>
    checkDocument(MappingBody, parse(readBeside(file)) ?? {}, `The mapping file ${file}`)
  );
  const documents = [...(mapping ? [mapping] : []), ...others];
  return documents.length === 0
    ? undefined
    : checkMapping({ version: 1, rules: documents.flatMap(({ rules }) => rules) });
}
