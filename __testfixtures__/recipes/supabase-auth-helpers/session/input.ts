import { createPagesServerClient } from '@supabase/auth-helpers-nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'

interface Database {
  public: { orders: { id: string } }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const supabase = createPagesServerClient<Database>({ req, res })
  const {
    data: { session },
  } = await supabase.auth.getSession()
  if (!session) return res.status(401).json({ error: 'not signed in' })
  res.status(200).json({ user: session.user })
}
