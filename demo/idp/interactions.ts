import type { IncomingMessage } from 'node:http';
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import { loginPage } from './pages/loginPage';
import { userByPassword } from './users';

const MAX_FORM_BYTES = 4096;

/** `GET /login/<uid>` shows the login page, `POST` checks the password and goes on where the client asked to go. */
export function interactions(provider: Provider) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => {
    if (!ctx.path.startsWith('/login/')) {
      await next();
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch((error: unknown) => {
      if (error instanceof errors.SessionNotFound) {
        return undefined;
      }
      throw error;
    });
    ctx.type = 'html';
    if (!interaction) {
      ctx.status = 400;
      ctx.body = loginPage({ notice: 'This login has expired. Go back to Grafana and sign in again.' });
      return;
    }
    const client = await provider.Client.find(String(interaction.params.client_id));
    const action = `/login/${interaction.uid}`;
    if (ctx.method !== 'POST') {
      ctx.body = loginPage({ action, clientName: client?.clientName });
      return;
    }
    const form = await readForm(ctx.req);
    const email = form.get('email') ?? '';
    const user = userByPassword(email, form.get('password') ?? '');
    if (!user) {
      ctx.status = 401;
      const notice = 'E-mail or password is wrong.';
      ctx.body = loginPage({ action, clientName: client?.clientName, email, notice });
      return;
    }
    // The library writes the redirect itself.
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: user.sub, amr: ['pwd'] } });
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > MAX_FORM_BYTES) {
      break;
    }
  }
  return new URLSearchParams(body);
}
