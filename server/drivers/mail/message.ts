import type { OutgoingMail } from './types.ts'

/** A mail as nodemailer takes it: text in lines of at most 76 characters that every server passes on (RFC 2045). */
export function toMessage(mail: OutgoingMail, id: string) {
  return {
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable' as const,
    encoding: 'quoted-printable',
    // The same mail sent twice has the same id, so that a mailbox can recognize it.
    messageId: `<${id}@${mail.from.address.split('@')[1] ?? 'localhost'}>`,
  }
}
