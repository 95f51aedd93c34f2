import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'notes'
import { withId } from '../../../lib/with-id'
import { withUser } from '../../../lib/with-user'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).json({ error: 'Only read', id: res.getHeader('X-Request-ID') })
  const id = res.getHeader('X-Request-ID') as string
  res.status(200).json({ id, notes: await notes.list(id.length) })
}

export default withId(withUser(handler))
