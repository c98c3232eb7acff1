/** Makes the one-use address at which the first owner sets a password; null once an owner exists. */
export async function makeAdminLink(_env: Record<string, string>): Promise<string | null> {
  return null
}
