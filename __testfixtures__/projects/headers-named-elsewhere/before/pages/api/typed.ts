import type { NextApiRequest, NextApiResponse } from 'next'
import { HEADERS } from '../../lib/tracing'

/** `res.json` sets its own type over this one. */
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader(HEADERS.type, 'application/vnd.api+json').status(200).json({ name: req.query.name ?? null })
}
