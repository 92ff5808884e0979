/** Grafana's login page as far as OIDC needs it. `redirectTo` is a path of the host. */
export function loginPage(redirectTo: string, notice?: string): string {
  const target = redirectTo === '/' ? '' : `?redirectTo=${encodeURIComponent(redirectTo)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Grafana</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: dark }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: #111217; color: #ccccdc; font: 14px/1.5 Inter, system-ui, sans-serif }
main { width: 100%; max-width: 400px; padding: 40px 32px; background: #181b1f; border: 1px solid #2c3036; border-radius: 6px; text-align: center }
h1 { margin: 0 0 8px; color: #fff; font-size: 24px; font-weight: 500 }
p { margin: 0 0 24px; color: #9a9dab }
.notice { color: #ff8a94 }
a { display: block; padding: 8px 16px; border-radius: 4px; background: #3d71d9; color: #fff; font-weight: 500; text-decoration: none }
a:hover { background: #4d80e4 }
:focus-visible { outline: 2px solid #6e9fff; outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>Welcome to Grafana</h1>
<p>Leitstand's plugin host, a stand-in for demos and tests</p>
${notice ? `<p class="notice" role="alert">${escapeHtml(notice)}</p>` : ''}
<a href="/login/generic_oauth${target}">Sign in with SCS</a>
</main>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
