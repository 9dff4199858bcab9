"""The style sheet: every rule is under the class `pv`, so that it touches nothing else in a notebook."""

from __future__ import annotations

_LIGHT = (
    "--pv-fg:#1f2328;--pv-bg:#fff;--pv-soft:#59636e;--pv-line:#d1d9e0;--pv-panel:#f6f8fa;--pv-accent:#0a5fb4;"
    "--pv-del:#a40e26;--pv-del-bg:#ffebe9;--pv-ins:#116329;--pv-ins-bg:#dafbe1;--pv-mark:#fff3c4;--pv-warn:#7d4e00;"
)
_DARK = (
    "--pv-fg:#e6edf3;--pv-bg:#0d1117;--pv-soft:#9ea7b3;--pv-line:#3d444d;--pv-panel:#161b22;--pv-accent:#6cb6ff;"
    "--pv-del:#ff9492;--pv-del-bg:#4b1a1e;--pv-ins:#7ee787;--pv-ins-bg:#12361f;--pv-mark:#4d3d00;--pv-warn:#e3b341;"
)

# A notebook says itself whether it is dark, and wins over what the system prefers. The fragment paints its own ground,
# so that it can be read wherever neither is known.
_FRAGMENT = """
.pv{LIGHT;color:var(--jp-content-font-color1,var(--pv-fg));background:var(--jp-layout-color0,var(--pv-bg));
 font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:60rem;padding:.5rem .75rem;
 overflow-wrap:anywhere;text-align:left}
@media (prefers-color-scheme:dark){.pv{DARK}}
body[data-jp-theme-light="true"] .pv,body.vscode-light .pv,[data-theme="light"] .pv{LIGHT}
body[data-jp-theme-light="false"] .pv,body.vscode-dark .pv,[data-theme="dark"] .pv{DARK}
.pv *{box-sizing:border-box}
.pv a{color:var(--pv-accent);text-decoration:underline;text-underline-offset:2px}
.pv p{margin:.25rem 0}
.pv h1,.pv h2,.pv h3{line-height:1.25;margin:1rem 0 .35rem;font-weight:650;color:inherit}
.pv h3{font-size:.95rem}
.pv .pv-soft{color:var(--pv-soft)}
.pv .pv-words{margin:.25rem 0 .1rem;padding:0 0 0 .8rem;border-left:3px solid var(--pv-accent);
 font:1.15em/1.5 Georgia,"Noto Serif",serif;color:inherit}
.pv .pv-speaker{margin:0 0 .6rem .95rem}
.pv dl.pv-facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;margin:.5rem 0}
.pv dl.pv-facts dt{font-weight:600;padding:0}
.pv dl.pv-facts dd{margin:0;padding:0}
.pv ol.pv-carriers{list-style:none;margin:.25rem 0;padding:0}
.pv ol.pv-carriers>li{border-top:1px solid var(--pv-line);padding:.5rem 0 .5rem 2rem;position:relative;margin:0}
.pv .pv-number{position:absolute;left:.2rem;color:var(--pv-soft);font-variant-numeric:tabular-nums}
.pv del{color:var(--pv-del);background:var(--pv-del-bg);text-decoration:line-through;text-decoration-thickness:1.5px;
 padding:0 .15em;border-radius:2px}
.pv ins{color:var(--pv-ins);background:var(--pv-ins-bg);text-decoration:underline;text-decoration-thickness:1.5px;
 padding:0 .15em;border-radius:2px}
.pv .pv-diff{margin:.25rem 0;font:1em/1.6 Georgia,"Noto Serif",serif}
.pv .pv-label{display:inline-block;border:1px solid var(--pv-line);background:var(--pv-panel);border-radius:1em;
 padding:0 .55em;margin:0 .15em .15em 0;font-size:.85em;white-space:nowrap}
.pv .pv-label[title]{cursor:help}
.pv .pv-tag{font-size:.85em;border:1px solid var(--pv-accent);color:var(--pv-accent);border-radius:3px;padding:0 .35em}
.pv .pv-warn{border-left:3px solid var(--pv-warn);padding-left:.6rem;margin:.35rem 0}
.pv .pv-warn b{color:var(--pv-warn)}
.pv details{margin:.15rem 0}
.pv summary{cursor:pointer;color:var(--pv-soft)}
.pv details ul{margin:.15rem 0 .3rem;padding-left:1.3rem}
.pv ul.pv-tree{list-style:none;margin:.3rem 0;padding:0}
.pv ul.pv-tree li{margin:.15rem 0;padding:0 0 0 .8rem;border-left:2px solid var(--pv-line)}
.pv .pv-scroll{overflow-x:auto}
.pv svg{display:block;width:100%;min-width:34rem;max-width:44rem;height:auto;margin:.4rem 0;overflow:visible}
.pv svg text{fill:currentColor;font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.pv svg .pv-tick{fill:var(--pv-soft);font-size:11px}
.pv svg .pv-axis{stroke:var(--pv-line);stroke-width:1}
.pv svg .pv-bar{fill:var(--pv-accent);fill-opacity:.3;stroke:var(--pv-accent);stroke-width:1}
.pv svg .pv-dot{fill:var(--pv-accent)}
.pv svg .pv-open{stroke:var(--pv-accent);stroke-width:1.5;stroke-dasharray:3 3}
.pv svg .pv-first{font-weight:700}
.pv svg .pv-unseen{font-style:italic}
.pv mark{color:inherit;background:var(--pv-mark);border-bottom:2px solid var(--pv-warn);padding:0 .1em}
.pv .pv-said{border-bottom:2px dotted var(--pv-accent)}
.pv .pv-credit{border-bottom:3px double var(--pv-ins)}
.pv sup.pv-ref{color:var(--pv-accent);font-weight:700;font-size:.7em;padding:0 .15em}
.pv table{border-collapse:collapse;width:100%;font-size:.95em;margin:.4rem 0}
.pv th,.pv td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--pv-line)}
.pv table{overflow-wrap:break-word}
.pv th{color:var(--pv-soft);font-weight:600;white-space:nowrap}
.pv td:last-child{min-width:11rem}
.pv td.pv-count{text-align:right;font-variant-numeric:tabular-nums}
"""

# The page paints the whole window; sections far off are not laid out until they are needed.
_PAGE = """
:root{color-scheme:light dark}
html,body{margin:0;padding:0}
body.pv{max-width:none;padding:0}
.pv .pv-page{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
.pv h1{font-size:1.6rem;margin-top:0}
.pv h2{font-size:1rem;color:var(--pv-soft);font-weight:600;margin:0 0 .5rem}
.pv section{border-top:2px solid var(--pv-line);padding:1.2rem 0 1.6rem;content-visibility:auto;
 contain-intrinsic-size:auto 40rem}
.pv section:target{border-top-color:var(--pv-accent)}
.pv footer{border-top:2px solid var(--pv-line);padding-top:1rem}
.pv a:focus-visible,.pv summary:focus-visible{outline:2px solid var(--pv-accent);outline-offset:2px}
@media (max-width:40rem){.pv dl.pv-facts{grid-template-columns:1fr}.pv .pv-wide{display:none}
 .pv td:last-child{min-width:0}}
@media print{.pv{LIGHT;background:#fff;color:#000}.pv section{content-visibility:visible;break-inside:auto}
 .pv ol.pv-carriers>li,.pv .pv-words,.pv svg{break-inside:avoid}.pv details::details-content{content-visibility:visible;
 display:block}.pv details>summary{list-style:none}.pv a{color:inherit}}
"""


def _fill(sheet: str) -> str:
    return "".join(sheet.replace("LIGHT", _LIGHT.rstrip(";")).replace("DARK", _DARK.rstrip(";")).splitlines())


FRAGMENT_STYLE = _fill(_FRAGMENT)
PAGE_STYLE = FRAGMENT_STYLE + _fill(_PAGE)
