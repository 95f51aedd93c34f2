import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'

type Context = GetServerSidePropsContext | { req: NextApiRequest; res: NextApiResponse }

/** As 0.5 reads a request of Node, and sets the cookies of a session that it renewed on the response, beside those of other names. */
export function createServerSupabaseClient<Tables = any>(context: Context, given: { options?: { role: string } } = {}) {
  return {
    async user(): Promise<{ data: { name: string; of: keyof Tables | string } | null; error: string | null }> {
      const name = context.req.cookies['token']
      if (!name || !context.req.headers['x-forwarded-host']) return { data: null, error: 'no session' }
      if (name === 'stale') {
        const others = [context.res.getHeader('set-cookie')?.toString() ?? []].flat().filter((one) => !one.startsWith('token'))
        context.res.setHeader('set-cookie', [...others, `token=fresh-${given.options?.role ?? 'reader'}; Path=/`])
      }
      return { data: { name, of: 'tags' }, error: null }
    },
  }
}
