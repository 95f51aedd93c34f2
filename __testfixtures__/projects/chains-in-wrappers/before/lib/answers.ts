import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'

export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function onError(error: unknown, req: ApiRequest, res: NextApiResponse) {
  const by = req.visitor?.user ?? 'nobody'
  if (error instanceof Refused) return res.status(error.status).json({ error: error.message, by })
  res.status(500).json({ error: 'failed', by })
}

export function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).json({ error: 'no such method' })
}
