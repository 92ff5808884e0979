/** Look of the control page, in light and dark. */
export const STYLE = `
:root { --text: #1f2430; --dim: #5b6270; --back: #f5f6f8; --card: #fff; --line: #dfe2e8; --act: #2557c4; --good: #1a7f4b; --bad: #b3341f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #dfe2ea; --dim: #9aa2b1; --back: #111217; --card: #1a1c23; --line: #2d3039; --act: #7fa7ff; --good: #5cc98f; --bad: #ff8a73; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 32px 16px; display: grid; gap: 16px; }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 0 0 8px; }
p, ol, dl, dd { margin: 0; }
ol { padding-left: 20px; margin-bottom: 8px; }
header p, footer, section > p, dt, small { color: var(--dim); }
small { font-size: 13px; font-weight: 400; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 8px; }
dl > div, section { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; }
dl > div { border-left: 4px solid var(--good); }
dl > .bad { border-left-color: var(--bad); }
dt { font-size: 13px; }
dd { font-weight: 600; }
dd small { display: block; overflow-wrap: anywhere; }
section.on { border-color: var(--bad); }
form { margin-top: 12px; display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
button, select { font: inherit; padding: 6px 14px; border-radius: 4px; border: 1px solid var(--line); background: var(--card); color: var(--text); }
button { border-color: var(--act); color: var(--act); font-weight: 600; cursor: pointer; }
.on button { border-color: var(--bad); color: var(--bad); }
:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
a { color: var(--act); }
footer { font-size: 13px; }
code { overflow-wrap: anywhere; }
`;
