import { createHash } from 'node:crypto'
import nodemailer from 'nodemailer'
import { within } from '../../utils/within.ts'
import { toMessage } from './message.ts'
import type { Mailer } from './types.ts'

/** Milliseconds. A mail server that hangs must not hold the worker; the outbox tries again. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 }

/** Milliseconds for one mail from first to last byte: a server that answers drop by drop must end before the lease of its row, a minute. */
const SEND_TIME = 45_000

/** Sends by a mail server (RFC 5321), `smtp://user:password@host:587` or `smtps://` for TLS from the first byte. */
export function createSmtpMailer(url: string, { sendTime = SEND_TIME } = {}): Mailer & { check(): Promise<SmtpState>, close(): void } {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 2, ...TIMEOUTS })
  return {
    async send(mail) {
      await within(sendTime, transport.sendMail(toMessage(mail, createHash('sha256').update(mail.id).digest('hex').slice(0, 32))))
    },
    async check() {
      try {
        await transport.verify()
        return { state: 'ok' }
      }
      catch (error) {
        const { code, message } = error as Error & { code?: string }
        // Refused credentials stay refused; a server that does not answer may be back in a minute.
        return code === 'EAUTH' ? { state: 'refused', reason: 'the server refuses user and password' } : { state: 'unreachable', reason: message }
      }
    },
    close: () => transport.close(),
  }
}

export type SmtpState = { state: 'ok' } | { state: 'refused' | 'unreachable', reason: string }
