type Cookie = { name: string; value: string; options: object }

export const serializeCookieHeader = (name: string, value: string, _options: object) => `${name}=${encodeURIComponent(value)}; Path=/`

/** Sets what it renewed; signing out behind that sets anew. */
export const createServerClient = (_url: string, _key: string, { cookies }: { cookies: { getAll(): { name: string; value: string }[]; setAll(cookies: Cookie[]): void } }) => ({
  auth: {
    async getUser() {
      const all = cookies.getAll()
      if (all.length === 0) return { data: { user: null } }
      cookies.setAll(all.map(({ name, value }) => ({ name, value: `${value}+`, options: {} })))
      return { data: { user: { id: all.map(({ value }) => value).join() } } }
    },
    async signOut() {
      cookies.setAll([{ name: 'token', value: '', options: {} }])
    },
  },
})
