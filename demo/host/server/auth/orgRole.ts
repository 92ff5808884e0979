const RANK = { Viewer: 1, Editor: 2, Admin: 3 } as const;

/** Grafana's roles in an organisation. */
export type OrgRole = keyof typeof RANK;

export function isOrgRole(value: unknown): value is OrgRole {
  return typeof value === 'string' && Object.hasOwn(RANK, value);
}

/** An Admin may what an Editor may, an Editor what a Viewer may. */
export function roleIncludes(has: OrgRole, needs: OrgRole): boolean {
  return RANK[has] >= RANK[needs];
}

const ROLES: ReadonlyArray<readonly [group: string, role: OrgRole]> = [
  ['leitstand-admins', 'Admin'],
  ['leitstand-operators', 'Editor'],
  ['leitstand-drafters', 'Editor'],
  ['leitstand-readers', 'Viewer'],
];

/**
 * What `org_mapping` in provisioning/grafana says of organisation 1, the only one here. Undefined for everybody else:
 * customers are in another, strangers in none.
 */
export function roleFromGroups(groups: readonly string[]): OrgRole | undefined {
  return ROLES.find(([group]) => groups.includes(group))?.[1];
}
