import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '@/lib/by-method'
import { responder } from '@/lib/responder'
import { withUser } from '@/lib/with-user'
import guard from './_guard'

export default withUser(
  responder(async (req: NextApiRequest, res: NextApiResponse) => {
    await guard(req)
    return byMethod({ GET: import('./_get') })(req, res)
  })
)
