import type { NextApiRequest, NextApiResponse } from 'next'
import { clock } from 'clock'
import { fresh } from '../../lib/fresh'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  // It says no more than whether it goes on.
  await new Promise<void>((resolve, reject) => {
    fresh(req, res, (result?: unknown) => {
      if (result instanceof Error) return reject(result)
      return resolve()
    })
  })
  res.status(200).json({ next: await clock.next() })
}
