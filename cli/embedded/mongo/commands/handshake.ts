import { doc } from '../bson/values.ts'
import { MAX_DOCUMENT_BYTES } from '../bson/encode.ts'
import { MAX_MESSAGE_BYTES } from '../wire.ts'
import type { Command, Commands } from './context.ts'
import { ok } from './reply.ts'

/** The server version whose behavior this server follows; wire version 25 belongs to it. */
const VERSION = '8.0.0'

const hello = (primary: 'isWritablePrimary' | 'ismaster'): Command => (_command, { connection }) => ok({
  helloOk: true,
  [primary]: true,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  maxMessageSizeBytes: MAX_MESSAGE_BYTES,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: connection,
  minWireVersion: 0,
  maxWireVersion: 25,
  readOnly: false,
})

const buildInfo: Command = () => ok({
  version: VERSION,
  gitVersion: 'zivero-embedded',
  versionArray: [8, 0, 0, 0],
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  modules: [],
  storageEngines: ['sqlite'],
})

/** The commands that tell who answers. */
export const handshakeCommands: Commands = {
  hello: hello('isWritablePrimary'),
  isMaster: hello('ismaster'),
  ismaster: hello('ismaster'),
  ping: () => ok(),
  buildInfo,
  buildinfo: buildInfo,
  endSessions: () => ok(),
  connectionStatus: () => ok({
    authInfo: doc({ authenticatedUsers: [], authenticatedUserRoles: [] }),
  }),
}
