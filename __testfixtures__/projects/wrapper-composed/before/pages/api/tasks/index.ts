import type { NextApiRequest, NextApiResponse } from 'next'
import { tasks } from '../../../lib/tasks'
import { withAuth, withLog, withMethods } from '../../../lib/wrappers'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'POST') {
    return res.status(201).json(await tasks.add(req.body))
  }
  return res.status(200).json(await tasks.all())
}

export default withLog(withMethods(['GET', 'POST'], withAuth(handler)))
