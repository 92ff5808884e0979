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

/** What `role_attribute_path` in provisioning/grafana says, with the groups of the demo. */
export function roleFromGroups(groups: readonly string[]): OrgRole {
  if (groups.includes('leitstand-admins')) {
    return 'Admin';
  }
  return groups.includes('leitstand-operators') ? 'Editor' : 'Viewer';
}
