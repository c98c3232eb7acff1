/** A mail's contents, once for people who read HTML and once for those who do not. */
export interface MailContent {
  subject: string
  html: string
  text: string
}

export interface MailParts {
  shopName: string
  heading: string
  /** Paragraphs of plain text. */
  intro: string[]
  action?: { label: string, url: string }
  /** Rows of a two-column table, e.g. lines and totals. */
  rows?: { label: string, detail?: string, value: string, strong?: boolean }[]
  outro?: string[]
  footer: string
}

/** Escapes text for HTML content and attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const FONT = 'font-family:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif'

/** Lays a mail out: one column, tables for mail programs that know nothing else, no pictures to load. */
export function renderMail(subject: string, parts: MailParts): MailContent {
  return { subject, html: renderHtml(subject, parts), text: renderText(parts) }
}

function renderHtml(subject: string, { shopName, heading, intro, action, rows = [], outro = [], footer }: MailParts): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px;font-size:16px;line-height:24px;color:#191A18">${escapeHtml(text)}</p>`
  const button = action
    ? `<p style="margin:8px 0 28px"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:14px 26px;border-radius:26px;background:#191A18;color:#FFFFFF;font-size:16px;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>`
    : ''
  const table = rows.length > 0
    ? `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px;border-top:1px solid #E3E0DA">${rows.map(row => `<tr><td style="padding:12px 16px 12px 0;border-bottom:1px solid #E3E0DA;font-size:15px;line-height:22px;color:#191A18;${row.strong ? 'font-weight:600' : ''}">${escapeHtml(row.label)}${row.detail ? `<br><span style="color:#5C5D57;font-size:13px">${escapeHtml(row.detail)}</span>` : ''}</td><td align="right" valign="top" style="padding:12px 0;border-bottom:1px solid #E3E0DA;font-size:15px;line-height:22px;color:#191A18;white-space:nowrap;${row.strong ? 'font-weight:600' : ''}">${escapeHtml(row.value)}</td></tr>`).join('')}</table>`
    : ''
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>`
    + `<body style="margin:0;background:#F3F1ED;${FONT}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">`
    + `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#FFFFFF;border-radius:12px"><tr><td style="padding:36px 32px">`
    + `<p style="margin:0 0 28px;font-family:Georgia,serif;font-size:22px;color:#191A18">${escapeHtml(shopName)}</p>`
    + `<h1 style="margin:0 0 16px;font-family:Georgia,serif;font-weight:400;font-size:28px;line-height:34px;color:#191A18">${escapeHtml(heading)}</h1>`
    + `${intro.map(paragraph).join('')}${button}${table}${outro.map(paragraph).join('')}`
    + `<p style="margin:24px 0 0;font-size:13px;line-height:20px;color:#5C5D57">${escapeHtml(footer)}</p>`
    + `</td></tr></table></td></tr></table></body></html>`
}

function renderText({ heading, intro, action, rows = [], outro = [], footer }: MailParts): string {
  const table = rows.map(row => `${row.label}${row.detail ? `, ${row.detail}` : ''}: ${row.value}`).join('\n')
  return [heading, ...intro, ...(action ? [`${action.label}: ${action.url}`] : []), ...(table ? [table] : []), ...outro, footer].join('\n\n')
}
