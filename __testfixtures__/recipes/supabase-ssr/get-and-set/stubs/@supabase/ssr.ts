export const serialize = (name: string, value: string, options: { path?: string }) => `${name}=${encodeURIComponent(value)}; Path=${options.path ?? '/'}`

type Cookies = { get(name: string): string | undefined; set(name: string, value: string, options: object): void; remove(name: string, options: object): void }

/** Sets what it renewed in two pieces, and takes the old one back. */
export const createServerClient = (_url: string, _key: string, { cookies }: { cookies: Cookies }) => ({
  auth: {
    async getUser() {
      const token = cookies.get('token')
      if (!token) return { data: { user: null } }
      cookies.set('token.0', `${token}-0`, {})
      await Promise.resolve()
      cookies.set('token.1', `${token}-1`, { path: '/api' })
      cookies.remove('token', {})
      return { data: { user: { id: token } } }
    },
  },
})
