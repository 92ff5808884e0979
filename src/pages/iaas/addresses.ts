/** What an address of the app names, if it is safe to stand in a query; undefined for anything else. */
const safe = (pattern: RegExp) => (address: string) => {
  const name = decodeURIComponent(address);
  return pattern.test(name) ? name : undefined;
};

/** A hypervisor by its name. Its domain says nothing here: services write it or not. */
export const hypervisorOf = (address: string): string | undefined =>
  safe(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,252}$/)(address)?.split('.')[0];

/** An instance by the name that Nova and libvirt share, `instance-0000002a` unless a site has another template. */
export const domainOf = safe(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);

/** A tenant by Keystone's id: hexadecimal, with or without dashes. */
export const tenantOf = safe(/^[0-9a-fA-F-]{32,36}$|^[a-z0-9_-]{1,64}$/);
