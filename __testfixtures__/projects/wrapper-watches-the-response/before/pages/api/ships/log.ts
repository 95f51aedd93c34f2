import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withServer } from '../../../lib/telemetry'

export default withServer(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'PUT') return res.status(202).json({ put: await db.log.put() })
  res.setHeader('Content-Type', 'application/json')
  res.status(200).send(`${JSON.stringify(await db.log.text(), null, 2)}`)
})
