import Cors from 'cors'
import type { NextApiRequest, NextApiResponse } from 'next'

const cors = Cors({ methods: ['GET'], origin: '*' })

// Waits for CORS.
const runMiddleware = (req: NextApiRequest, res: NextApiResponse) => {
  return new Promise((resolve, reject) => {
    cors(req, res, (result: unknown) => {
      if (result instanceof Error) {
        reject(result)
      } else {
        resolve(result)
      }
    })
  })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await runMiddleware(req, res)

  if (req.method !== 'GET') return res.status(405).json({ error: 'Method not allowed' })
  if (!req.query.q) return res.status(400).json({ error: 'What for?' })
  return res.status(200).json({ found: String(req.query.q).length })
}
