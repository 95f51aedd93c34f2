import type { NextApiRequest, NextApiResponse } from 'next'

/** Answers with data, and says by which method it was asked for. */
export default function respond(req: NextApiRequest, res: NextApiResponse, data: unknown, status = 200): void {
  res.setHeader('X-Method', req.method ?? '')
  res.status(status).json({ data: data ?? null })
}
