import { join } from 'node:path'
import { createMailbox } from './mailbox.ts'
import { createSmtpMailer, type SmtpState } from './smtp.ts'
import type { Mailbox, Mailer } from './types.ts'

export interface MailDrivers {
  mailer: Mailer
  /** Only without SMTP: then mails lie in the data directory and can be read in the back office. */
  mailbox: Mailbox | null
  /** Whether mails can be sent now. */
  check(): Promise<SmtpState>
  close(): void
}

/** Chooses by settings how mails leave the shop. */
export function createMailDrivers({ smtpUrl, dataDir }: { smtpUrl: string | null, dataDir: string }): MailDrivers {
  if (smtpUrl) {
    const mailer = createSmtpMailer(smtpUrl)
    return { mailer, mailbox: null, check: () => mailer.check(), close: () => mailer.close() }
  }
  const mailbox = createMailbox(join(dataDir, 'mail'))
  return { mailer: mailbox, mailbox, check: () => Promise.resolve({ state: 'ok' }), close: () => {} }
}
