import { randomUUID } from 'node:crypto'
import { runCli } from '../setup/shop.ts'
import { ShopClient } from './shop-client.ts'

export const PASSWORD = 'four unrelated words'

/** A member of staff, made by the command line and signed in. */
export async function signedInStaff(shop: { url: string, dataDir: string }, role: string): Promise<ShopClient> {
  const email = `${role}.${randomUUID()}@stillhaus.example`
  const made = await runCli(['staff', 'create', '--email', email, '--password-stdin', '--role', role], { env: { ZIVERO_DATA_DIR: shop.dataDir }, input: `${PASSWORD}\n` })
  if (made.code !== 0) throw new Error(made.stderr)
  const client = new ShopClient(shop.url, '/admin/graphql')
  const { staffLogin } = await client.run<{ staffLogin: { staff: { role: string } | null, userErrors: unknown[] } }>(
    'mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { staff { role } userErrors { code } } }', { input: { email, password: PASSWORD } })
  if (!staffLogin.staff) throw new Error(JSON.stringify(staffLogin.userErrors))
  return client
}
