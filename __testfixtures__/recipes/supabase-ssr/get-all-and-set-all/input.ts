import { createServerClient, serializeCookieHeader } from '@supabase/ssr'
import type { NextApiRequest, NextApiResponse } from 'next'

const createClient = (req: NextApiRequest, res: NextApiResponse) =>
  createServerClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, {
    cookies: {
      getAll() {
        return Object.keys(req.cookies).map((name) => ({ name, value: req.cookies[name] || '' }))
      },
      setAll(cookiesToSet) {
        res.setHeader(
          'Set-Cookie',
          cookiesToSet.map(({ name, value, options }) => serializeCookieHeader(name, value, options)),
        )
      },
    },
  })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET' && req.method !== 'POST') return res.status(405).end()
  const supabase = createClient(req, res)
  const { data } = await supabase.auth.getUser()
  if (!data.user) return res.redirect('/login')
  if (req.method === 'POST') {
    await supabase.auth.signOut()
    return res.status(204).end()
  }
  res.json({ id: data.user.id })
}
