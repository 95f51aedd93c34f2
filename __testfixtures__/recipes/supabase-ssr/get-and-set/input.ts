import { createServerClient, serialize, type CookieOptions } from '@supabase/ssr'
import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const supabase = createServerClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, {
    cookies: {
      get(name: string) {
        return req.cookies[name]
      },
      set(name: string, value: string, options: CookieOptions) {
        res.appendHeader('Set-Cookie', serialize(name, value, options))
      },
      remove: (name: string, options: CookieOptions) => res.appendHeader('Set-Cookie', serialize(name, '', options)),
    },
  })
  const {
    data: { user },
  } = await supabase.auth.getUser()
  if (!user) return res.status(401).json({ error: 'Sign in first.' })
  res.status(200).json({ id: user.id })
}
