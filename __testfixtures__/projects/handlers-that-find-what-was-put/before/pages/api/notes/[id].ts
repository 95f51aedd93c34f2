import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '@/lib/by-method'
import { responder } from '@/lib/responder'
import { withUser } from '@/lib/with-user'
import guard from '@/server/notes/guard'

export default withUser(
  responder(async (req: NextApiRequest, res: NextApiResponse) => {
    await guard(req)
    return byMethod({
      GET: import('@/server/notes/one'),
      DELETE: import('@/server/notes/remove'),
      PUT: Promise.resolve({ default: responder(rename) }),
    })(req, res)
  })
)

async function rename(req: NextApiRequest) {
  return { renamed: req.query.id, to: req.body.name, by: req.userId }
}
