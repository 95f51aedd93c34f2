import { createServerSupabaseClient } from '@supabase/auth-helpers-nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'

type Tables = { tags: { name: string } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const supabase = createServerSupabaseClient<Tables>({ req, res })
  const { data, error } = await supabase.user()
  if (error) return res.status(401).json({ error })

  if (req.method === 'DELETE') {
    await createServerSupabaseClient<Tables>({ req, res }, { options: { role: 'writer' } }).user()
    return res.status(204).end()
  }
  res.status(200).json(data)
}
