import type { NextApiRequest, NextApiResponse } from 'next'
import { request } from '../../lib/graphql'

interface Response {
  me: string
  seen: number[]
}

export default async function handler(req: NextApiRequest, res: NextApiResponse<Response | null>) {
  const data: Response = await request('{ me }', { user: req.headers['x-user'] })
  const seen: number[] = await Promise.all(
    [1, 2].map(async (n) => {
      const res = await request('{ seen }', { n })
      return res.ok ? res.status : res.json()
    }),
  )
  if (seen.length === 0) return res.json(null)
  res.status(200).json({ ...data, seen })
}
