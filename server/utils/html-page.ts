import { escapeHtml } from '#server/emails/layout.ts'

/** A plain page outside of the shop's design: for the sandbox gateway, which plays somebody else. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>
:root{color-scheme:light dark;--paper:#fff;--well:#eef1f6;--ink:#14213d;--ink-2:#4b5876;--line:#8b95ab;--main:#2f4bd8;--on-main:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#171c29;--well:#0e121c;--ink:#eef1f8;--ink-2:#aab3c9;--line:#6b7690;--main:#9db0ff;--on-main:#0e121c}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px 16px;background:var(--well);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:460px;padding:32px;border-radius:16px;background:var(--paper)}
.brand{display:flex;justify-content:space-between;gap:12px;margin:0 0 28px;color:var(--ink-2);font-size:14px}.brand strong{color:var(--ink)}
h1{margin:0;font-size:40px;line-height:1.1;letter-spacing:-.02em;font-weight:600}p{margin:8px 0 0;color:var(--ink-2)}
form{display:grid;gap:10px;margin-top:28px}button{min-height:52px;padding:0 20px;border:1px solid var(--line);border-radius:12px;background:transparent;color:inherit;font:inherit;font-weight:500;text-align:left;cursor:pointer}
button:hover{background:var(--well)}button:focus-visible,a:focus-visible{outline:3px solid var(--main);outline-offset:2px}
button.main{border-color:var(--main);background:var(--main);color:var(--on-main);text-align:center;font-weight:600}
h2{margin:28px 0 0;font-size:15px;font-weight:600}a{color:var(--main)}
</style></head><body><main>${body}</main></body></html>`
}
