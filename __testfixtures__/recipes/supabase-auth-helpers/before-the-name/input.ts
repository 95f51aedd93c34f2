import { getUser, withAuthRequired } from '@supabase/supabase-auth-helpers/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  const { user } = await getUser({ req, res })
  res.status(200).json({ id: user?.id ?? null })
}

export default withAuthRequired(handler)
