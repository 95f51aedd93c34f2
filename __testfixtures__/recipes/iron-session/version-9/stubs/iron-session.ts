import type { IncomingMessage, ServerResponse } from 'node:http'

/** As iron-session 9 does it, unsealed: of a jar of Node's cookies, or of a store as `cookies()` of Next gives it. */
interface Jar {
  read(name: string): string | undefined
  write(name: string, value: string): void
}

interface Store {
  get(name: string): { value: string } | undefined
  set(name: string, value: string, options: { path: string }): unknown
}

export function nodeCookies(req: IncomingMessage, res: ServerResponse): Jar {
  return {
    read: (name) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(req.headers.cookie ?? '')?.[1],
    write: (name, value) => void res.setHeader('Set-Cookie', `${name}=${value}; Path=/`),
  }
}

export async function getIronSession<T extends object>(from: Jar | Store, { cookieName }: { password: string; cookieName: string }): Promise<T & { save(): Promise<void>; destroy(): void }> {
  const jar: Jar = 'read' in from ? from : { read: (name) => from.get(name)?.value, write: (name, value) => void from.set(name, value, { path: '/' }) }
  const session: { visits?: number } = {}
  const visits = Number(jar.read(cookieName))
  if (visits > 0) session.visits = visits
  Object.defineProperties(session, {
    save: { value: async () => jar.write(cookieName, String(session.visits)) },
    destroy: { value: () => jar.write(cookieName, '') },
  })
  return session as never
}
