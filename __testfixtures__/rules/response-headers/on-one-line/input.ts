import type { NextApiRequest, NextApiResponse } from 'next'

const cors = (res: NextApiResponse) => { res.setHeader('Vary', 'Origin'); if (process.env.OPEN) res.setHeader('Access-Control-Allow-Origin', '*') }

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  cors(res); res.setHeader('X-A', '1'); res.setHeader('X-B', '2'); res.json({ ok: true })
}
