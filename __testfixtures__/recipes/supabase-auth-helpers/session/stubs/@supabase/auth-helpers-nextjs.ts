// What the package does with its context, by the code of 0.10.0: it reads a cookie, and one that it renews is set again.
const auth = (get: (name: string) => string | undefined, set: (name: string, value: string) => void) => ({
  auth: {
    async getSession() {
      const token = get('sb-token')
      if (token === undefined) return { data: { session: null } }
      if (token.startsWith('old-')) set('sb-token', token.slice('old-'.length))
      return { data: { session: { user: token } } }
    },
  },
})

export const createPagesServerClient = <_Database = unknown>({ req, res }: { req: any; res: any }) =>
  auth((name) => req.cookies[name], (name, value) => void res.setHeader('set-cookie', [`${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`]))

export const createRouteHandlerClient = <_Database = unknown>(context: { cookies: () => Promise<unknown> }) => {
  const cookies = context.cookies as unknown as () => any
  return auth((name) => cookies().get(name)?.value, (name, value) => void cookies().set(name, value, { path: '/', maxAge: 31536000, sameSite: 'lax' }))
}
