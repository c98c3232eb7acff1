/** What one check found. */
export interface Finding {
  state: 'ok' | 'warning' | 'problem'
  /** What was looked at, in two or three words. */
  subject: string
  /** One sentence; for a problem it says how to mend it. */
  sentence: string
}

export const ok = (subject: string, sentence: string): Finding => ({ state: 'ok', subject, sentence })
export const warning = (subject: string, sentence: string): Finding => ({ state: 'warning', subject, sentence })
export const problem = (subject: string, sentence: string): Finding => ({ state: 'problem', subject, sentence })

/** Milliseconds that any one check may take. */
const PATIENCE = 8_000

/** Runs a check that may hang or throw: both are findings. */
export async function within(subject: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Finding[]>((resolve) => {
    timer = setTimeout(() => resolve([problem(subject, `did not answer within ${PATIENCE / 1000} seconds; look whether it hangs or a firewall swallows the connection.`)]), PATIENCE)
  })
  try {
    return await Promise.race([check(), late])
  }
  catch (error) {
    return [problem(subject, `could not be looked at: ${reasonOf(error)}.`)]
  }
  finally {
    clearTimeout(timer)
  }
}

/** The innermost reason, on one line and without a last full stop. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  return (error.message || error.name).split('\n')[0]!.replace(/\.$/, '')
}
