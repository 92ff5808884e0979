import { exceptions, instant, range } from '../query';
import { countOf, share } from './names';

/** Probes of services; those of machines (icmp, ssh) belong to nodes. */
const ENDPOINTS = 'service!="",module!~"icmp.*|ssh.*"';
const perService = (metric: string) => `by ($group, service) (${metric}{${ENDPOINTS},$scope})`;

export const APIS_FAILING = instant(
  'iaas-apis-failing',
  countOf(`min ${perService('probe_success')} == 0`, `probe_success{${ENDPOINTS},$scope}`)
);

export const API_ANSWERS = instant('iaas-api-answers', `min ${perService('probe_success')}`);
export const API_LATENCY_NOW = instant('iaas-api-latency-now', `max ${perService('probe_duration_seconds')}`);
export const API_AVAILABILITY = instant(
  'iaas-api-availability',
  `min by ($group, service) (avg_over_time(probe_success{${ENDPOINTS},$scope}[$__range]))`
);
/** A few series per endpoint: this may be read raw over time. */
export const API_LATENCY = range('iaas-api-latency', `max ${perService('probe_duration_seconds')}`, '{{service}}');
/** Nothing where no endpoint with TLS is probed. */
export const CERTIFICATES = exceptions(
  'iaas-certificates',
  'bottomk(10, min by ($group, service) (probe_ssl_earliest_cert_expiry{service!="",$scope}) - time())',
  '{{service}}'
);

const requests = (matchers: string) =>
  `sum by ($group, proxy) (max by ($group, instance, proxy, code) (rate(haproxy_backend_http_responses_total{${matchers}$scope}[$__rate_interval])))`;
const errors = share(requests('code="5xx",'), requests(''));

export const BACKENDS_DOWN = instant(
  'iaas-backends-down',
  countOf('max by ($group, proxy) (haproxy_backend_status{state="UP",$scope}) == 0', 'haproxy_backend_status{$scope}')
);
export const ERRORS_OVER_TIME = range(
  'iaas-errors-over-time',
  'max by ($group, proxy) (haproxy_backend:errors:ratio_rate5m{$scope}) > 0',
  '{{proxy}}'
);
export const ERRORS_NOW = instant('iaas-errors-now', `topk(10, ${errors})`, '{{proxy}}');
export const REQUESTS_OVER_TIME = range(
  'iaas-requests-over-time',
  'max by ($group, proxy) (haproxy_backend:requests:rate5m{$scope})',
  '{{proxy}}'
);
export const REQUESTS_NOW = instant('iaas-requests-now', `topk(10, ${requests('')})`, '{{proxy}}');

export const RESPONSE_TIME = instant(
  'iaas-response-time',
  'topk(10, max by ($group, proxy) (haproxy_backend_response_time_average_seconds{$scope}) > 0)',
  '{{proxy}}'
);

/** Counted at each HAProxy by itself: the sum over three of them would never be below two. */
const servers = (fold: 'sum' | 'count') =>
  `${fold} by ($group, proxy, instance) (max by ($group, proxy, instance, server) (haproxy_server_status{state="UP",server!~"BACKEND|FRONTEND",$scope}))`;
export const SERVERS_UP = exceptions(
  'iaas-servers-up',
  `(min by ($group, proxy) (${servers('sum')}) < 2) and on ($group, proxy) (max by ($group, proxy) (${servers('count')}) > 1)`
);
export const SERVERS_DOWN = exceptions(
  'iaas-servers-down',
  'max by ($group, proxy, server) (haproxy_server_status{state="DOWN",server!~"BACKEND|FRONTEND",$scope}) == 1'
);
