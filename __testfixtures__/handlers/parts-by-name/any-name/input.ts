import type { NextApiRequest, NextApiResponse } from 'next'

// Other parts have no form that a name could ask for.
const read = (req: NextApiRequest, part: 'body' | 'query' | 'method') => req[part]

const readAny = (req: NextApiRequest, part: string) => (req as any)[part]

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json([read(req, 'query'), readAny(req, 'body')])
}
