import type { NextApiRequest, NextApiResponse } from 'next'
import { trace } from 'trace'

const spans = new WeakMap<NextApiRequest, unknown>()
trace.keep(spans)

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ span: spans.get(req) })
}
