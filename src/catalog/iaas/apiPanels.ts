import type { Panel } from '../model';
import * as q from './apiQueries';
import { ANSWERS_WORDS, API_LATENCY, AVAILABILITY, CERTIFICATE, ERROR_SHARE, NONE_IS_GOOD } from './words';

const NEEDS_PROBES = 'Nobody probes the endpoints: see the blackbox exporter.';
const NEEDS_HAPROXY = 'HAProxy is not scraped.';
const RULES = 'iaas.rules.yml';

export const APIS_FAILING: Panel = {
  id: 'iaas-apis-failing',
  title: 'APIs failing',
  question: 'Can customers call every API?',
  next: 'See which one below, then whether HAProxy still has a server for it. Draft an incident: customers notice.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.APIS_FAILING],
  needs: ['blackbox-exporter'],
  whenEmpty: NEEDS_PROBES,
};

export const BACKENDS_DOWN: Panel = {
  id: 'iaas-backends-down',
  title: 'Backends down',
  question: 'Is there a service behind HAProxy without any server?',
  next: 'Each request to it fails: look at its containers on the control nodes.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.BACKENDS_DOWN],
  needs: ['haproxy'],
  whenEmpty: NEEDS_HAPROXY,
};

export const ENDPOINTS: Panel = {
  id: 'iaas-endpoints',
  title: 'APIs as customers reach them',
  question: 'Which API answers, how fast, and how reliably in the time shown?',
  next: 'Failing: ask the endpoint by hand, then HAProxy, then the log of the service. Availability is over the time range of the page.',
  viz: 'table',
  queries: [q.API_ANSWERS, q.API_LATENCY_NOW, q.API_AVAILABILITY],
  columns: [
    { field: 'service', title: 'Service' },
    { field: 'Value #A', title: 'Now', words: ANSWERS_WORDS, cell: 'colour', width: 100 },
    { field: 'Value #B', title: 'Latency', unit: 's', thresholds: API_LATENCY, width: 100 },
    {
      field: 'Value #C',
      title: 'Availability',
      unit: 'percentunit',
      decimals: 2,
      thresholds: AVAILABILITY,
      width: 110,
    },
  ],
  needs: ['blackbox-exporter'],
  whenEmpty: NEEDS_PROBES,
};

export const LATENCY: Panel = {
  id: 'iaas-api-latency',
  title: 'Latency of the APIs',
  question: 'Since when does an API answer slowly?',
  next: 'All of them at once: Keystone, the database or the message queue. One: its own log.',
  viz: 'timeseries',
  unit: 's',
  thresholds: API_LATENCY,
  queries: [q.API_LATENCY],
  needs: ['blackbox-exporter'],
  whenEmpty: NEEDS_PROBES,
};

export const CERTIFICATES: Panel = {
  id: 'iaas-certificates',
  title: 'Certificates that end first',
  question: 'Will clients soon refuse an endpoint?',
  next: 'Renew it and reload HAProxy.',
  viz: 'table',
  queries: [q.CERTIFICATES],
  columns: [
    { field: 'service', title: 'Service' },
    { field: 'Value', title: 'Ends in', unit: 's', decimals: 0, thresholds: CERTIFICATE, width: 130 },
  ],
  needs: ['blackbox-exporter'],
  whenEmpty: 'No endpoint with TLS is probed.',
};

export const ERRORS: Panel = {
  id: 'iaas-errors',
  title: 'Answers that are errors (5xx)',
  question: 'Do customers get errors, and since when?',
  next: 'Read the log of the service behind the proxy; then the database and the message queue.',
  viz: 'timeseries',
  unit: 'percentunit',
  thresholds: ERROR_SHARE,
  queries: [q.ERRORS_OVER_TIME],
  needs: ['haproxy'],
  whenEmpty: 'No answer was an error.',
  recorded: {
    series: 'haproxy_backend:errors:ratio_rate5m',
    file: RULES,
    instead: {
      id: 'iaas-errors-now',
      title: 'Answers that are errors (5xx), now',
      question: 'Do customers get errors?',
      next: 'Read the log of the service behind the proxy; then the database and the message queue.',
      viz: 'bargauge',
      unit: 'percentunit',
      decimals: 1,
      min: 0,
      max: 1,
      thresholds: ERROR_SHARE,
      queries: [q.ERRORS_NOW],
      needs: ['haproxy'],
      whenEmpty: NEEDS_HAPROXY,
    },
  },
};

export const REQUESTS: Panel = {
  id: 'iaas-requests',
  title: 'Requests',
  question: 'Who is asked how much, and did it break off?',
  next: 'A proxy that falls to nothing while others go on is down, or nobody can sign in.',
  viz: 'timeseries',
  unit: 'reqps',
  queries: [q.REQUESTS_OVER_TIME],
  needs: ['haproxy'],
  whenEmpty: NEEDS_HAPROXY,
  recorded: {
    series: 'haproxy_backend:requests:rate5m',
    file: RULES,
    instead: {
      id: 'iaas-requests-now',
      title: 'Requests, now',
      question: 'Who is asked how much?',
      next: 'A proxy without any while others have many is down, or nobody can sign in.',
      viz: 'bargauge',
      unit: 'reqps',
      min: 0,
      queries: [q.REQUESTS_NOW],
      needs: ['haproxy'],
      whenEmpty: NEEDS_HAPROXY,
    },
  },
};

export const RESPONSE_TIME: Panel = {
  id: 'iaas-response-time',
  title: 'Slowest services',
  question: 'Which service takes long to answer what customers ask?',
  next: 'Mean of its last 1024 requests: look at its log and at the load of the control nodes.',
  viz: 'bargauge',
  unit: 's',
  min: 0,
  thresholds: API_LATENCY,
  queries: [q.RESPONSE_TIME],
  needs: ['haproxy'],
  whenEmpty: NEEDS_HAPROXY,
};

export const WITHOUT_SPARE: Panel = {
  id: 'iaas-without-spare',
  title: 'Without a spare server',
  question: 'Which service goes down with the next failure?',
  next: 'See which server HAProxy took out, and why its health check fails.',
  viz: 'table',
  queries: [q.SERVERS_UP],
  columns: [
    { field: 'proxy', title: 'Service' },
    { field: 'Value', title: 'Servers up', decimals: 0, width: 110 },
  ],
  needs: ['haproxy'],
  whenEmpty: 'No service with fewer than two servers up reported.',
};

export const SERVERS_DOWN: Panel = {
  id: 'iaas-servers-down',
  title: 'Servers HAProxy took out',
  question: 'Which server of which service fails its health check?',
  next: 'The same host everywhere: go to that node. One service: its container there.',
  viz: 'table',
  queries: [q.SERVERS_DOWN],
  columns: [
    { field: 'proxy', title: 'Service' },
    { field: 'server', title: 'Server', link: { title: 'Open this node', target: 'node' } },
  ],
  needs: ['haproxy'],
  whenEmpty: 'No server reported down.',
};
