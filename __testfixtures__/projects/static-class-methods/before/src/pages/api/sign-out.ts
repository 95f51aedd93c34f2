import type { NextApiRequest, NextApiResponse } from 'next'
import { Auth } from '../../server/auth'
import Reply from '../../server/reply'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return Reply.error(res, 405, 'POST only')
  const had = Auth.token(req) !== undefined
  Auth.signOut(res)
  return Reply.ok(res, { had })
}
