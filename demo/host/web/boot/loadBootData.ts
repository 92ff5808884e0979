declare global {
  interface Window {
    __grafana_public_path__: string;
  }
}

const theme = () => new URLSearchParams(window.location.search).get('theme');

/**
 * Fetches user, settings and navigation and puts them where Grafana's libraries look for them.
 * Sends the browser to the login page when nobody is signed in.
 * @returns whether the page can start
 */
export async function loadBootData(): Promise<boolean> {
  const answer = await fetch('/api/host/boot', { headers: { accept: 'application/json' } });
  if (answer.status === 401) {
    const { pathname, search } = window.location;
    window.location.replace(`/login?redirectTo=${encodeURIComponent(pathname + search)}`);
    return false;
  }
  if (!answer.ok) {
    document.body.textContent = `The plugin host's server answered ${answer.status} to /api/host/boot.`;
    return false;
  }
  const boot = await answer.json();
  const wanted = theme();
  if (wanted === 'light' || wanted === 'dark') {
    boot.user.theme = wanted;
  }
  window.__grafana_public_path__ = '/public/';
  Object.assign(window, { grafanaBootData: { assets: {}, ...boot } });
  return true;
}
