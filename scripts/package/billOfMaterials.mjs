import { createHash } from 'node:crypto';

/**
 * What a package is made of, as CycloneDX 1.5. `npm sbom` would do, but refuses a tree with overrides. The same packages give the same
 * document: its serial number is made from them. `when`: RFC 3339.
 */
export function billOfMaterials({ name, version }, packages, when) {
  const components = packages.map(([place, entry]) => {
    const full = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const purl = `pkg:npm/${full.replace('@', '%40')}@${entry.version}`;
    const [scope, bare] = full.startsWith('@') ? full.split('/') : [undefined, full];
    return {
      type: 'library',
      'bom-ref': `${purl}#${place}`,
      ...(scope && { group: scope }),
      name: bare,
      version: entry.version,
      purl,
      scope: 'required',
      ...(entry.license && { licenses: [licenseOf(entry.license)] }),
      ...(entry.integrity?.startsWith('sha512-') && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(entry.integrity.slice(7), 'base64').toString('hex') }],
      }),
      ...(entry.resolved && { externalReferences: [{ type: 'distribution', url: entry.resolved }] }),
    };
  });
  const digest = createHash('sha256')
    .update(JSON.stringify([name, version, components]))
    .digest('hex');
  const serial = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: {
      timestamp: when,
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [licenseOf('Apache-2.0')] },
    },
    components,
  };
}

/** `MIT` is an id, `(MIT OR CC0-1.0)` an expression. */
function licenseOf(license) {
  return /^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license };
}
