import { registerAdminExecutor } from '#server/graphql/execute.ts'
import { executeAdminOperation } from '../graphql/execute.ts'

/** Tells the shop that it has a back office. */
export default defineNitroPlugin(() => registerAdminExecutor(executeAdminOperation))
