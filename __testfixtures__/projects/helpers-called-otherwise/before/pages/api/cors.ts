import type { NextApiRequest, NextApiResponse } from 'next'
import Cors from 'cors'
import { GET, POST } from '../../lib/methods'
import run from '../../lib/run'

const cors = Cors({ methods: [GET, POST] })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await run(req, res, cors)
  res.status(200).json({ method: req.method })
}
