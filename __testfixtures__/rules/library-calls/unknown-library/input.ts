import type { NextApiRequest, NextApiResponse } from 'next'
import { getSession } from 'some-auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSession({ req })
  res.json({ user: session?.user ?? null })
}
