import { isFailing } from '../../openstack/isFailing';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { cinderSamples } from './cinder';
import { neutronSamples } from './neutron';
import { novaSamples } from './nova';
import { glanceSamples, identitySamples, loadBalancerSamples } from './others';
import { placementSamples } from './placement';

/** What the exporter calls a service, by the service it asks. */
const SERVICES: Record<string, { name: string; samples: (moment: Moment) => Sample[] }> = {
  cinder: { name: 'cinder', samples: cinderSamples },
  glance: { name: 'glance', samples: glanceSamples },
  keystone: { name: 'identity', samples: identitySamples },
  neutron: { name: 'neutron', samples: neutronSamples },
  nova: { name: 'nova', samples: novaSamples },
  octavia: { name: 'loadbalancer', samples: loadBalancerSamples },
  placement: { name: 'placement', samples: placementSamples },
};

/**
 * openstack-exporter 1.7.0: it asks every API at each scrape.
 * When one does not answer, its `up` is 0 and all its other series are missing.
 */
export function collect(moment: Moment): Sample[] {
  return Object.entries(SERVICES).flatMap(([service, { name, samples }]) =>
    isFailing(service, moment)
      ? [sample(`openstack_${name}_up`, 0)]
      : [sample(`openstack_${name}_up`, 1), ...samples(moment)]
  );
}
