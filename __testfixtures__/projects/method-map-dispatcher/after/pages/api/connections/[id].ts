import type { NextApiRequest, NextApiResponse } from 'next'
import { defaultHandler } from '../../../lib/api/default-handler'
import { connections } from '../../../lib/connections'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query as { id: string }
  await defaultHandler(req, res, {
    DELETE: async (_, res) => {
      await connections.remove(id)
      res.status(204).end()
    },
  })
}
