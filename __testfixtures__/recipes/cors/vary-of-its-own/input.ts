import Cors from 'cors'
import type { NextApiRequest, NextApiResponse } from 'next'

const cors = Cors({ origin: ['https://a.test', 'https://b.test'], allowedHeaders: 'X-One' })

const run = (req: NextApiRequest, res: NextApiResponse, middleware: (req: NextApiRequest, res: NextApiResponse, next: (result: unknown) => void) => void) =>
  new Promise((resolve, reject) => {
    middleware(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result)))
  })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Vary', 'Accept')
  await run(req, res, cors)
  res.status(200).json({ ok: true })
}
