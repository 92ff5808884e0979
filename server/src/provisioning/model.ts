/** Fill what is empty, once; or keep what the file says as the file says it. */
export const PROVISIONING_MODES = ['seed', 'reconcile'] as const;
export type ProvisioningMode = (typeof PROVISIONING_MODES)[number];

/** What a file can provide besides phases, whose list has no identity of its own. */
export const PROVISIONED_KINDS = ['component', 'impact type', 'severity', 'mapping'] as const;
export type ProvisionedKind = (typeof PROVISIONED_KINDS)[number];

/** What reconciling does with one thing. `adopt`: it was there already, and the file answers for it from now on. */
export type Step =
  | { action: 'create'; kind: ProvisionedKind; key: string; name: string; values: Values }
  | { action: 'adopt'; kind: ProvisionedKind; key: string; name: string; id: string; values: Values; fields: string[] }
  | {
      action: 'change';
      kind: ProvisionedKind;
      key: string;
      /** If the file calls it something else now. */
      keyBefore: string;
      name: string;
      id: string;
      values: Values;
      fields: string[];
    }
  | { action: 'restore'; kind: ProvisionedKind; key: string; name: string; id: string; values: Values }
  | { action: 'retire'; kind: ProvisionedKind; key: string; name: string; id: string }
  | { action: 'new phases'; phases: string[] };

/** The columns the file answers for. */
export type Values = Readonly<Record<string, string | number | null>>;

/** A thing as it is stored, or as the file wants it. */
export interface Thing {
  id: string;
  name: string;
  values: Values;
}

/** A row of what files provided so far. */
export interface Provisioned {
  kind: ProvisionedKind;
  key: string;
  id: string;
  file: string;
  retiredAt?: string;
  /** Of a retired severity. */
  content?: Thing;
}
