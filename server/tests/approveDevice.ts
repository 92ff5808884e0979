const MAX_STEPS = 15;

/** Does in a login provider's pages what a person does who opens the address a device shows: signs in and confirms. Returns the last page. */
export async function approveDevice(address: string, email: string, password: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MAX_STEPS; step++) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const page = await answer.text();
    if (location) {
      url = new URL(location, url);
      form = undefined;
    } else {
      const action = /<form[^>]*action="([^"]*)"/i.exec(page)?.[1];
      if (action === undefined) {
        return page;
      }
      url = new URL(action.replaceAll('&amp;', '&'), url);
      form = new URLSearchParams();
      for (const [input] of page.matchAll(/<input[^>]*>/gi)) {
        const [name, value] = ['name', 'value'].map((key) => new RegExp(`${key}="([^"]*)"`, 'i').exec(input)?.[1]);
        if (name !== undefined) {
          form.set(name, name === 'email' || name === 'login' ? email : name === 'password' ? password : (value ?? ''));
        }
      }
    }
  }
  throw new Error(`${address} did not come to an end.`);
}
