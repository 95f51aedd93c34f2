import { createServerClient, serialize } from '@supabase/ssr'

export default async function handler(req, res) {
  const supabase = createServerClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY, {
    cookies: {
      get(name) {
        return req.cookies[name]
      },
      set(name, value, options) {
        res.appendHeader('Set-Cookie', serialize(name, value, options))
      },
      remove: (name, options) => res.appendHeader('Set-Cookie', serialize(name, '', options)),
    },
  })
  const {
    data: { user },
  } = await supabase.auth.getUser()
  if (!user) return res.status(401).json({ error: 'Sign in first.' })
  res.status(200).json({ id: user.id })
}
