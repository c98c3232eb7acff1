/** A stored value with the version that a change must name. */
export interface Versioned {
  version: number
  /** JSON text. */
  value: string
}

/**
 * Guest carts, kept by a secret id for 30 days after the last change. A change names the version that it saw, so two
 * tabs that write at once never lose a line: one of them reads again.
 */
export interface GuestCartStore {
  get(id: string): Promise<Versioned | null>
  /**
   * Stores `value` as version `expectedVersion + 1`.
   *
   * @param expectedVersion 0 to create
   * @returns false when somebody else was faster
   */
  compareAndSwap(id: string, expectedVersion: number, value: string): Promise<boolean>
  /** Takes the cart out of the store; a second call finds nothing. */
  claim(id: string): Promise<Versioned | null>
  close(): Promise<void>
}

/** Milliseconds. */
export const GUEST_CART_LIFETIME = 30 * 24 * 60 * 60 * 1000
