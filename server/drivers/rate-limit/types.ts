/** How often something may happen. */
export interface RateRule {
  /** Name of what is limited; part of the counter's key. */
  name: string
  limit: number
  /** Milliseconds. */
  window: number
}

/** Atomic counters with an end: the one way in which attempts are limited. */
export interface RateLimiter {
  /**
   * Counts one attempt, or a whole number of points of a budget.
   *
   * @returns whether it is still within the rule
   */
  take(rule: RateRule, subject: string, points?: number): Promise<boolean>
  /** Takes one attempt back: it was no abuse after all. */
  forgive(rule: RateRule, subject: string): Promise<void>
}
