// As iron-session 6.3 does it, with a cookie that is written in clear: it takes either kind of request and response.
export type IronSession = { items?: string[]; save: () => Promise<void>; destroy: () => void }

export async function getIronSession(req: any, res: any, { cookieName }: { cookieName: string; password: string }): Promise<IronSession> {
  const sent: string = 'credentials' in req ? (req.headers.get('cookie') ?? '') : (req.headers.cookie ?? '')
  const found = new RegExp(`${cookieName}=([^;]*)`).exec(sent)?.[1]
  const session = found ? JSON.parse(decodeURIComponent(found)) : {}
  const add = (value: string, rest = '') => {
    const cookie = `${cookieName}=${encodeURIComponent(value)}${rest}; Path=/; HttpOnly; SameSite=Lax`
    if ('headers' in res) return res.headers.append('set-cookie', cookie)
    res.setHeader('set-cookie', [...[res.getHeader('set-cookie') ?? []].flat(), cookie])
  }
  Object.defineProperties(session, {
    save: { value: async () => add(JSON.stringify(session)) },
    destroy: {
      value: () => {
        for (const key of Object.keys(session)) delete session[key]
        add('', '; Max-Age=0')
      },
    },
  })
  return session
}
