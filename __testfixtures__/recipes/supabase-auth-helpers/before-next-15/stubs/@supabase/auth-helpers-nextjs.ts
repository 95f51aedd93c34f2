// What the package does with its context, by the code of 0.7.4; that takes the cookies without waiting, as Next 14 gives them, and is run with those of 16 here.
const auth = (get: (name: string) => Promise<string | undefined>, set: (name: string, value: string) => Promise<void>) => ({
  auth: {
    async getSession() {
      const token = await get('sb-token')
      if (token === undefined) return { data: { session: null } }
      if (token.startsWith('old-')) await set('sb-token', token.slice('old-'.length))
      return { data: { session: { user: token } } }
    },
  },
})

export const createServerSupabaseClient = ({ req, res }: { req: any; res: any }, _options: unknown) =>
  auth(async (name) => req.cookies[name], async (name, value) => void res.setHeader('set-cookie', [`${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`]))

export const createRouteHandlerClient = ({ cookies }: { cookies: () => any }, _options: unknown) =>
  auth(async (name) => (await cookies()).get(name)?.value, async (name, value) => void (await cookies()).set(name, value, { path: '/', maxAge: 31536000, sameSite: 'lax' }))
