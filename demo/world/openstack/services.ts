/** A service of the cloud whose API the world answers for. */
export interface Service {
  name: string;
  /** What customers call it. */
  offer: string;
  /** Status of an answer to GET /: services with several API generations answer 300. */
  status: 200 | 300;
  /** Body of that answer; `base` is the address it was asked at, without a slash at its end. */
  versions: (base: string) => unknown;
}

const self = (href: string) => [{ rel: 'self', href }];

const computeVersion = (id: string, status: string, version: string, minimum: string, base: string) => ({
  id,
  status,
  version,
  min_version: minimum,
  updated: '2013-07-23T11:33:21Z',
  links: self(`${base}/${id}/`),
});

/** The services with the version documents their releases of 2025.1 give. */
export const SERVICES: Service[] = [
  {
    name: 'keystone',
    offer: 'Identity',
    status: 300,
    versions: (base) => ({
      versions: {
        values: [
          {
            id: 'v3.14',
            status: 'stable',
            updated: '2020-04-07T00:00:00Z',
            links: self(`${base}/v3/`),
            'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
          },
        ],
      },
    }),
  },
  {
    name: 'nova',
    offer: 'Compute',
    status: 200,
    versions: (base) => ({
      versions: [
        computeVersion('v2.0', 'SUPPORTED', '', '', base),
        computeVersion('v2.1', 'CURRENT', '2.100', '2.1', base),
      ],
    }),
  },
  {
    name: 'neutron',
    offer: 'Network',
    status: 200,
    versions: (base) => ({ versions: [{ id: 'v2.0', status: 'CURRENT', links: self(`${base}/v2.0/`) }] }),
  },
  {
    name: 'cinder',
    offer: 'Block Storage',
    status: 300,
    versions: (base) => ({
      versions: [
        {
          id: 'v3.0',
          status: 'CURRENT',
          version: '3.71',
          min_version: '3.0',
          updated: '2023-08-31T00:00:00Z',
          links: self(`${base}/v3/`),
          'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.volume+json;version=3' }],
        },
      ],
    }),
  },
  {
    name: 'glance',
    offer: 'Image',
    status: 300,
    versions: (base) => ({
      versions: [
        { id: 'v2.17', status: 'CURRENT', links: self(`${base}/v2/`) },
        { id: 'v2.16', status: 'SUPPORTED', links: self(`${base}/v2/`) },
      ],
    }),
  },
  {
    name: 'placement',
    offer: 'Compute',
    status: 200,
    versions: () => ({
      versions: [
        { id: 'v1.0', status: 'CURRENT', min_version: '1.0', max_version: '1.39', links: [{ rel: 'self', href: '' }] },
      ],
    }),
  },
];
