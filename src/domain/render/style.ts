/**
 * The look of everything customers see, for the page and (inside a shadow root) for the preview in Grafana. Only classes beginning with `ls-` and,
 * on the page, bare elements. Tones are told apart by shape and word; colours are chosen to differ in lightness too, text on them has at least 4.5:1.
 */
export const INCIDENT_STYLE = `
:root,:host{--ls-bg:#f4f6f8;--ls-card:#fff;--ls-ink:#17212b;--ls-soft:#526070;--ls-line:#dde3e9;--ls-link:#0b57b0;--ls-cut:#fff;
--ls-ok:#1e7f4b;--ls-ok-bg:#e5f4eb;--ls-ok-ink:#145434;--ls-ok-bar:#45b07a;
--ls-mt:#2a6ac0;--ls-mt-bg:#e4effc;--ls-mt-ink:#194b8f;--ls-mt-bar:#4a8fe0;
--ls-lm:#b36b00;--ls-lm-bg:#fdf0d5;--ls-lm-ink:#714200;--ls-lm-bar:#e79a10;
--ls-br:#c22f2a;--ls-br-bg:#fde6e4;--ls-br-ink:#8c1b18;--ls-br-bar:#bf2a26;
--ls-un:#67727e;--ls-un-bg:#e9edf1;--ls-un-ink:#424c57;--ls-un-bar:#8b97a4}
@media (prefers-color-scheme:dark){:root,:host{--ls-bg:#0f1419;--ls-card:#182028;--ls-ink:#e9eef3;--ls-soft:#a3b0bd;--ls-line:#2b3742;--ls-link:#8cc2ff;--ls-cut:#10161c;
--ls-ok:#5ecb93;--ls-ok-bg:#11301f;--ls-ok-ink:#9fe5bf;--ls-ok-bar:#2f8f5c;
--ls-mt:#7db7ff;--ls-mt-bg:#12294a;--ls-mt-ink:#b6d7ff;--ls-mt-bar:#4f95e8;
--ls-lm:#ffbf47;--ls-lm-bg:#3a2806;--ls-lm-ink:#ffd98f;--ls-lm-bar:#f0ab2e;
--ls-br:#ff8f88;--ls-br-bg:#45161a;--ls-br-ink:#ffc1bc;--ls-br-bar:#ff6f68;
--ls-un:#a8b4c0;--ls-un-bg:#27313b;--ls-un-ink:#cfd8e0;--ls-un-bar:#75828f}}
.ls-operational{--ls-tone:var(--ls-ok);--ls-tone-bg:var(--ls-ok-bg);--ls-tone-ink:var(--ls-ok-ink)}
.ls-maintenance{--ls-tone:var(--ls-mt);--ls-tone-bg:var(--ls-mt-bg);--ls-tone-ink:var(--ls-mt-ink)}
.ls-limited{--ls-tone:var(--ls-lm);--ls-tone-bg:var(--ls-lm-bg);--ls-tone-ink:var(--ls-lm-ink)}
.ls-broken{--ls-tone:var(--ls-br);--ls-tone-bg:var(--ls-br-bg);--ls-tone-ink:var(--ls-br-ink)}
.ls-unknown{--ls-tone:var(--ls-un);--ls-tone-bg:var(--ls-un-bg);--ls-tone-ink:var(--ls-un-ink)}
.ls-icon{flex:none;width:1.1em;height:1.1em;fill:var(--ls-tone);vertical-align:-.15em}
.ls-cut{fill:none;stroke:var(--ls-cut);stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
.ls-incident{background:var(--ls-card);color:var(--ls-ink);border:1px solid var(--ls-line);border-left:.3rem solid var(--ls-tone);border-radius:.6rem;padding:1rem 1.2rem 1.1rem;margin:0 0 1rem;line-height:1.55;overflow-wrap:anywhere}
.ls-kicker{display:flex;flex-wrap:wrap;align-items:center;gap:.45em;margin:0;font-size:.86rem;color:var(--ls-soft)}
.ls-phase{padding:.05em .65em;border-radius:1em;background:var(--ls-tone-bg);color:var(--ls-tone-ink);font-weight:600}
.ls-title{margin:.35rem 0 .1rem;font-size:1.2rem;line-height:1.3;font-weight:650}
.ls-title a{color:inherit;text-decoration:none}
.ls-title a:hover{text-decoration:underline}
.ls-when{display:flex;flex-wrap:wrap;gap:0 1.2em;margin:.15rem 0 0;font-size:.86rem;color:var(--ls-soft)}
.ls-impacts{list-style:none;display:flex;flex-wrap:wrap;gap:.45rem;margin:.75rem 0 0;padding:0}
.ls-impact{display:flex;align-items:center;gap:.5em;padding:.2em .75em;border-radius:.5rem;background:var(--ls-tone-bg);color:var(--ls-tone-ink);font-size:.9rem}
.ls-ended{border-left-color:var(--ls-line)}
.ls-ended .ls-phase,.ls-ended .ls-impact{background:var(--ls-un-bg);color:var(--ls-un-ink)}
.ls-ended .ls-kicker .ls-icon{fill:var(--ls-ok)}
.ls-ended .ls-updates>li:first-child::before{background:var(--ls-soft);border-color:var(--ls-soft)}
.ls-text{max-width:46rem}
.ls-text p{margin:.7rem 0 0}
.ls-updates{list-style:none;margin:1.1rem 0 0;padding:0 0 0 1.1rem;border-left:2px solid var(--ls-line)}
.ls-updates>li{position:relative;margin:0 0 1rem}
.ls-updates>li:last-child{margin-bottom:0}
.ls-updates>li::before{content:"";position:absolute;left:-1.5rem;top:.45rem;width:.66rem;height:.66rem;border-radius:50%;background:var(--ls-card);border:2px solid var(--ls-soft);box-sizing:border-box}
.ls-updates>li:first-child::before{background:var(--ls-tone);border-color:var(--ls-tone)}
.ls-update-head{margin:0;font-size:.86rem;color:var(--ls-soft)}
.ls-update-head b{display:block;font-size:1rem;color:var(--ls-ink);font-weight:600}
.ls-updates .ls-text p{margin-top:.3rem}
.ls-updates .ls-impacts{margin-top:.5rem}
.ls-turn{display:inline-block;margin-left:.4em;padding:0 .6em;border-radius:1em;background:var(--ls-un-bg);color:var(--ls-un-ink);font-weight:600}
.ls-text ul,.ls-text ol{margin:.5rem 0 0;padding-left:1.4rem}
.ls-text pre{margin:.7rem 0 0;padding:.6rem .8rem;overflow-x:auto;border-radius:.4rem;background:var(--ls-un-bg);color:var(--ls-un-ink)}
.ls-text code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em}
.ls-text a,.ls-more a{color:var(--ls-link)}
.ls-more{margin:.6rem 0 0;font-size:.9rem}
.ls-amendment{margin:.5rem 0 0;padding:.3rem .7rem;border-left:.2rem solid var(--ls-un);background:var(--ls-un-bg);color:var(--ls-un-ink);font-size:.9rem}
.ls-retracted .ls-title,.ls-retracted .ls-impacts{color:var(--ls-soft)}
.ls-retracted .ls-kicker .ls-icon{fill:var(--ls-un)!important}
.ls-postmortem{margin:1.2rem 0 0;padding-top:.9rem;border-top:1px solid var(--ls-line)}
.ls-postmortem-title{margin:0;font-size:1.02rem}
`;

/** The rest of the page's look. */
export const PAGE_STYLE = `${INCIDENT_STYLE}
*{box-sizing:border-box}
html{font:clamp(16px,.42vw + 11.2px,30px)/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--ls-bg);color:var(--ls-ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 clamp(.9rem,3vw,2.5rem);max-width:96rem}
a{color:var(--ls-link)}
:focus-visible{outline:3px solid var(--ls-link);outline-offset:2px;border-radius:3px}
h2{font-size:1.08rem;margin:0 0 .8rem;font-weight:650}
section{margin:0 0 2rem}
[hidden]{display:none!important}
.ls-hidden,.ls-skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.ls-skip:focus{position:absolute;left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--ls-card);z-index:1}
.ls-top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.2rem 1rem;padding:1.1rem 0}
.ls-site{margin:0;font-size:1.15rem;font-weight:700}
.ls-site a{color:inherit;text-decoration:none}
.ls-languages{display:flex;gap:.9rem;font-size:.9rem}
.ls-languages a,.ls-languages span{padding:.35rem 0}
.ls-languages span{color:var(--ls-soft)}
.ls-offline{margin:0 0 1rem;padding:.6rem 1rem;border-radius:.6rem;background:var(--ls-un-bg);color:var(--ls-un-ink)}
.ls-banner{display:flex;align-items:center;gap:clamp(.9rem,2vw,1.4rem);padding:clamp(1.1rem,2.4vw,1.8rem) clamp(1.1rem,2.6vw,2rem);border-radius:.8rem;background:var(--ls-tone-bg);color:var(--ls-tone-ink);border:1px solid color-mix(in srgb,var(--ls-tone) 35%,transparent)}
.ls-banner .ls-icon{width:clamp(2.2rem,4.5vw,3.2rem);height:clamp(2.2rem,4.5vw,3.2rem)}
.ls-banner h2{margin:0;font-size:clamp(1.3rem,2.6vw,1.9rem);line-height:1.25;font-weight:700;overflow-wrap:anywhere}
.ls-banner p{margin:.15rem 0 0;font-size:.9rem}
.ls-about{color:var(--ls-soft)}
.ls-group{margin:1.3rem 0 .5rem;font-size:.86rem;font-weight:600;letter-spacing:.02em;color:var(--ls-soft)}
h2+.ls-group{margin-top:0}
.ls-components{list-style:none;margin:0;padding:0;background:var(--ls-card);border:1px solid var(--ls-line);border-radius:.6rem}
.ls-component{display:grid;grid-template-columns:1fr auto;gap:.3rem 1rem;align-items:center;padding:.8rem 1.2rem .75rem}
.ls-component+.ls-component{border-top:1px solid var(--ls-line)}
.ls-name{font-weight:600;overflow-wrap:anywhere;min-width:0}
.ls-now{display:inline-flex;align-items:center;gap:.45em;font-size:.92rem;color:var(--ls-tone)}
.ls-component:not(.ls-operational) .ls-now{padding:.1em .7em;border-radius:1em;background:var(--ls-tone-bg);color:var(--ls-tone-ink);font-weight:600}
.ls-bars{grid-column:1/-1;display:block;width:100%;height:1.6rem}
.ls-quiet{stroke:var(--ls-ok-bar);stroke-width:20;stroke-dasharray:3 1}
.ls-rest{fill:var(--ls-line)}
.ls-bar-operational{fill:var(--ls-ok-bar)}
.ls-bar-maintenance{fill:var(--ls-mt-bar)}
.ls-bar-limited{fill:var(--ls-lm-bar)}
.ls-bar-broken{fill:var(--ls-br-bar)}
.ls-bar-unknown{fill:var(--ls-un-bar)}
.ls-scale{grid-column:1/-1;display:flex;justify-content:space-between;gap:.8rem;font-size:.8rem;color:var(--ls-soft)}
.ls-legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:.9rem 0 0;padding:0;font-size:.86rem;color:var(--ls-soft)}
.ls-legend li{display:flex;align-items:center;gap:.45em}
.ls-how{margin:.4rem 0 0;font-size:.8rem;color:var(--ls-soft)}
.ls-day{margin:1.3rem 0 .5rem;font-size:.9rem;font-weight:600;color:var(--ls-soft)}
h2+.ls-day{margin-top:0}
.ls-nothing{color:var(--ls-soft);margin:.5rem 0}
.ls-lines{list-style:none;margin:0 0 1rem;padding:0}
.ls-line{margin:0;padding:.28rem 0;overflow-wrap:anywhere}
.ls-line.ls-ended .ls-icon{fill:var(--ls-ok)}
.ls-soft{color:var(--ls-soft);font-size:.86rem}
.ls-heading{font-size:1.5rem;margin:0 0 1rem;font-weight:700}
.ls-pages{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.95rem;margin-right:auto}
.ls-pages a,.ls-languages a{padding:.35rem 0}
.ls-pages a[aria-current]{color:var(--ls-ink);font-weight:600;text-decoration:none}
.ls-logo{height:2rem;width:auto;max-width:12rem;vertical-align:middle;margin-right:.6rem}
.ls-months{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1.5rem;padding:0}
.ls-months a{display:block;padding:.4rem .8rem;border:1px solid var(--ls-line);border-radius:.5rem;background:var(--ls-card)}
.ls-count{color:var(--ls-soft);font-size:.86rem}
.ls-neighbours{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;margin:1.5rem 0}
.ls-widget{padding:.6rem .8rem;max-width:none;background:var(--ls-bg)}
.ls-widget-head{display:flex;align-items:center;gap:.5em;margin:0 0 .4rem;font-size:1.05rem;line-height:1.3;font-weight:650}
.ls-widget-head a{color:inherit}
.ls-widget .ls-lines,.ls-widget p{margin:.2rem 0}
.ls-back{margin:0 0 1rem}
.ls-foot{padding:1.5rem 0 2.5rem;font-size:.9rem}
.ls-foot nav{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem}
.ls-columns{margin-top:2rem}
@media (max-width:30rem){.ls-scale span:first-child,.ls-scale span:last-child{display:none}}
@media (min-width:64rem){.ls-columns{display:grid;grid-template:auto 1fr/minmax(0,1.35fr) minmax(0,1fr);gap:0 clamp(1.5rem,2.5vw,3rem)}.ls-current,.ls-services{grid-column:1}.ls-beside{grid-column:2;grid-row:1/span 2}}
@media (min-width:110rem){body{max-width:none}.ls-columns:not(.ls-calm){grid-template:1fr/minmax(0,1.1fr) minmax(0,1.1fr) minmax(0,1fr)}.ls-columns:not(.ls-calm)>*{grid-row:1}.ls-columns:not(.ls-calm)>.ls-services{grid-column:2}.ls-columns:not(.ls-calm)>.ls-beside{grid-column:3}}
@media (forced-colors:active){.ls-icon,.ls-bars path{forced-color-adjust:none}}
@media print{html{font-size:10pt;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}body{max-width:none;padding:0}.ls-pages,.ls-languages,.ls-skip,.ls-foot,.ls-more,.ls-back,.ls-neighbours{display:none}.ls-incident,.ls-component,.ls-banner{break-inside:avoid}h2,h3{break-after:avoid}.ls-columns,.ls-columns:not(.ls-calm){display:block}.ls-text a::after{content:" (" attr(href) ")";overflow-wrap:anywhere}}
`;
