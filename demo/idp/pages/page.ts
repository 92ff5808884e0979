/** Text as it may stand in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A whole page with the provider's frame. `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand"><svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M12 1 3 5v6c0 5.5 3.8 10.4 9 12 5.2-1.6 9-6.5 9-12V5z" fill="currentColor"/><path d="m8 12 3 3 5-6" fill="none" stroke="var(--card)" stroke-width="2"/></svg>SCS demo login</p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>`;
}

const STYLE = `
:root { --ground: #eef1f5; --card: #fff; --text: #1b2330; --quiet: #5a6675; --line: #c9d1dc; --accent: #0b57c2; --on-accent: #fff; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ground: #11151c; --card: #1a202a; --text: #e6eaf0; --quiet: #9aa6b5; --line: #384353; --accent: #7db0ff; --on-accent: #0c1a30; --bad: #ff9a92 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 400px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 10px }
.brand { display: flex; align-items: center; gap: 8px; margin: 0 0 20px; color: var(--accent); font-weight: 600; font-size: 14px }
h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.3 }
p { margin: 0 0 16px; color: var(--quiet) }
.notice { color: var(--bad); font-weight: 500 }
.code { color: var(--text); font: 600 28px/1.4 ui-monospace, monospace; letter-spacing: .08em; text-align: center }
label { display: block; margin-bottom: 4px; font-weight: 500 }
input { width: 100%; height: 40px; margin-bottom: 16px; padding: 0 12px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; font: inherit }
button { width: 100%; height: 40px; border: 1px solid var(--accent); border-radius: 6px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
button.plain { margin-top: 8px; background: transparent; color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
h2 { margin: 28px 0 8px; padding-top: 20px; border-top: 1px solid var(--line); font-size: 14px }
table { width: 100%; border-collapse: collapse; font-size: 14px }
td { padding: 3px 0; color: var(--quiet) }
td:first-child { padding-right: 16px; color: var(--text); user-select: all }
.foot { margin: 8px 0 0; font-size: 14px }
.foot b { color: var(--text) }
`;
