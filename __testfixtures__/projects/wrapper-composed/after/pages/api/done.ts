import type { NextApiRequest, NextApiResponse } from 'next'
import { tasks } from '../../lib/tasks'
import { withAuth, withMethods } from '../../lib/wrappers'

async function done(req: NextApiRequest, res: NextApiResponse) {
  await tasks.clear()
  res.status(204).end()
}

const guarded = withAuth(done)

export default withMethods(['POST'], guarded)
