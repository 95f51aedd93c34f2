import { createServerClient, serialize, type CookieOptions } from '@supabase/ssr'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const supabase = createServerClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, {
    cookies: {
      get: (name: string) => req.cookies[name],
      set(name: string, value: string, options: CookieOptions) {
        const before = res.getHeader('Set-Cookie') ?? []
        res.setHeader('Set-Cookie', [...(before as string[]), serialize(name, value, options)])
      },
    },
  })
  const { data } = await supabase.auth.getUser()
  res.json({ id: data.user?.id })
}
