import cors from 'cors'
import { promisify } from 'node:util'
import type { NextApiRequest, NextApiResponse } from 'next'

const corsOptions = {
  origin: true,
  methods: 'GET',
  allowedHeaders: ['X-One', 'X-Two'],
}
const allow = promisify(cors(corsOptions))

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  await allow(req, res)
  if (req.method !== 'GET') return res.status(405).end()
  return res.status(200).send({ ok: true })
}

export default handler
