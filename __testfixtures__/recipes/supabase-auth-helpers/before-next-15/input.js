import { createServerSupabaseClient } from '@supabase/auth-helpers-nextjs'

const options = { cookieOptions: { name: 'sb-token' } }

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  const { data } = await createServerSupabaseClient({ req, res }, options).auth.getSession()
  res.status(200).json({ signedIn: data.session !== null })
}
