export interface OutgoingMail {
  /** Stable name of the mail: sending it twice replaces the first copy. */
  id: string
  from: { name: string, address: string }
  to: string
  subject: string
  text: string
  html: string
}

export interface Mailer {
  send(mail: OutgoingMail): Promise<void>
}

/** A mail as the back office shows it. */
export interface StoredMail {
  id: string
  to: string
  subject: string
  date: Date
  text: string
  html: string | null
}

/** Mails that can be read again: only the dev mailbox keeps them. */
export interface Mailbox {
  /** Newest first. */
  list(offset: number, limit: number): Promise<{ mails: StoredMail[], total: number }>
  find(id: string): Promise<StoredMail | null>
}
