import type { IncomingMessage } from 'node:http'
import type { NextApiRequest, NextApiResponse } from 'next'

export const config = { api: { bodyParser: false } }

export type Counted = { bytes: number }

/** What the form shows too. */
export const MOST_BYTES = 10_000

const counters: Record<string, (stream: IncomingMessage) => Promise<number>> = {
  async bytes(stream) {
    let bytes = 0
    for await (const chunk of stream) bytes += (chunk as Buffer).length
    return bytes
  },
}

export default async (req: NextApiRequest, res: NextApiResponse<Counted>) => {
  const bytes = await counters[(req.query.by as string) ?? 'bytes']!(req)
  res.status(bytes > MOST_BYTES ? 413 : 200).json({ bytes })
}
