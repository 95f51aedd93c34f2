import Cors from 'cors'
import type { NextApiRequest, NextApiResponse } from 'next'

const READ = 'GET'

const allowedMethods: string[] = [READ, 'POST'] as string[]
const cors = Cors({
  methods: allowedMethods,
})

const run = (req: NextApiRequest, res: NextApiResponse, middleware: (req: NextApiRequest, res: NextApiResponse, next: (result: unknown) => void) => void) =>
  new Promise((resolve, reject) => {
    middleware(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result)))
  })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await run(req, res, cors)
  res.status(200).json({ ok: true })
}
