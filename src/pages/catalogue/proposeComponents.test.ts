import { proposeComponents, seenServicesQuery } from './proposeComponents';

const series = (...metrics: Array<Record<string, string>>) => metrics.map((metric) => ({ metric }));
const named = (list: ReturnType<typeof proposeComponents>) =>
  list.map(({ displayName, labels }) => `${displayName}@${labels.region ?? ''}`);

test('nothing seen, nothing proposed', () => {
  expect(proposeComponents([], 'cluster', [])).toEqual([]);
});

test('services become what customers call them, each once in each region', () => {
  const seen = series(
    { __name__: 'openstack_nova_up', cluster: 'fra1' },
    { __name__: 'probe_success', service: 'nova', cluster: 'fra1' },
    { __name__: 'openstack_nova_up', region: 'ber1', cluster: 'x' },
    { __name__: 'openstack_cinder_up', cluster: 'fra1' },
    { __name__: 'ceph_health_status', cluster: 'fra1' },
    { __name__: 'ceph_rgw_metadata', cluster: 'fra1' }
  );
  expect(named(proposeComponents(seen, 'cluster', []))).toEqual([
    'Compute@ber1',
    'Compute@fra1',
    'Block Storage@fra1',
    'Object Storage@fra1',
  ]);
});

test('what is no service of its own to customers is left out', () => {
  const seen = series({ __name__: 'openstack_placement_up' }, { __name__: 'probe_success', service: 'placement' });
  expect(proposeComponents(seen, 'cluster', [])).toEqual([]);
});

test('a region of the settings names what no label does; without any there is no label', () => {
  expect(
    named(proposeComponents([{ metric: { __name__: 'openstack_nova_up' }, region: 'Berlin' }], 'cluster', []))
  ).toEqual(['Compute@Berlin']);
  expect(named(proposeComponents(series({ __name__: 'openstack_nova_up' }), 'cluster', []))).toEqual(['Compute@']);
});

test('what exists is not proposed again, however it is written', () => {
  const existing = [{ displayName: 'compute', labels: { region: 'fra1' } }];
  const seen = series(
    { __name__: 'openstack_nova_up', cluster: 'fra1' },
    { __name__: 'openstack_nova_up', cluster: 'ber1' }
  );
  expect(named(proposeComponents(seen, 'cluster', existing))).toEqual(['Compute@ber1']);
});

test('the query carries the matchers of the site and no empty label', () => {
  expect(seenServicesQuery('site="a"', 'cluster')).toMatch(
    /^group by \(__name__, service, region, cluster\).*_up.*site="a"/
  );
  expect(seenServicesQuery('', '')).not.toMatch(/, \)|,\}/);
});
