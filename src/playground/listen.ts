import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import type { Playground } from './create-playground.ts'

export type Listening = { url: string; close(): Promise<void> }

/** Serves the playground; port 0 takes a free one. `url` has no slash at its end. Rejects when the port is taken. */
export async function listenPlayground(
  playground: Playground,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, env) => playground.fetch(request, env as HttpBindings),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${actual}`,
    async close() {
      playground.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
