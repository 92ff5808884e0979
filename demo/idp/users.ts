import { timingSafeEqual } from 'node:crypto';

/** Somebody who can sign in at the demo's login provider. */
export interface DemoUser {
  /** Subject of the tokens; never changes. */
  sub: string;
  email: string;
  name: string;
  groups: string[];
  /** What the login page says about this login. */
  purpose: string;
}

/** One password for all: a demo that listens on loopback only. */
export const DEMO_PASSWORD = 'leitstand';

export const DEMO_USERS: readonly DemoUser[] = [
  {
    sub: 'demo-operator',
    email: 'operator@example.org',
    name: 'Olga Operator',
    groups: ['leitstand-operators'],
    purpose: 'publishes incidents',
  },
  {
    sub: 'demo-drafter',
    email: 'drafter@example.org',
    name: 'Dora Drafter',
    groups: ['leitstand-drafters'],
    purpose: 'writes drafts',
  },
  {
    sub: 'demo-reader',
    email: 'reader@example.org',
    name: 'Rafael Reader',
    groups: ['leitstand-readers'],
    purpose: 'only reads',
  },
  {
    sub: 'demo-admin',
    email: 'admin@example.org',
    name: 'Ada Admin',
    groups: ['leitstand-admins'],
    purpose: 'also configures',
  },
  {
    sub: 'demo-customer',
    email: 'customer@example.org',
    name: 'Carla Customer',
    groups: ['leitstand-customers'],
    purpose: 'rents instances here',
  },
];

/** The user with this subject, or undefined. */
export function userBySubject(sub: string): DemoUser | undefined {
  return DEMO_USERS.find((user) => user.sub === sub);
}

/** The user whose e-mail (any case) and password these are, or undefined. */
export function userByPassword(email: string, password: string): DemoUser | undefined {
  const given = Buffer.from(password);
  const expected = Buffer.from(DEMO_PASSWORD);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return undefined;
  }
  return DEMO_USERS.find((user) => user.email === email.trim().toLowerCase());
}
