import { DEMO_PASSWORD } from '../../../idp/users';

/** A browser without a screen: keeps cookies, follows redirects by itself only while signing in. */
export interface TestBrowser {
  /** Requests a path of the host or a whole address, with the cookies of that address; redirects are not followed. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

const MAX_STEPS = 12;

/** Signs in through the host's login link and the provider's login page. Throws when it does not come to an end. */
export async function signInWith(hostUrl: string, email: string, redirectTo = '/'): Promise<TestBrowser> {
  const jars = new Map<string, Map<string, string>>();
  const browse = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, hostUrl);
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie };
    const answer = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return answer;
  };

  let address = new URL(`/login/generic_oauth?redirectTo=${encodeURIComponent(redirectTo)}`, hostUrl);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MAX_STEPS; step++) {
    const answer = await browse(address.href, form ? { method: 'POST', body: form } : {});
    const location = answer.headers.get('location');
    form = undefined;
    if (location) {
      address = new URL(location, address);
      if (address.href === new URL(redirectTo, hostUrl).href) {
        return { fetch: browse };
      }
    } else {
      form = new URLSearchParams({ email, password: DEMO_PASSWORD });
    }
  }
  throw new Error(`signing in as ${email} did not come to an end, last at ${address.href}`);
}
