import type { NextApiRequest, NextApiResponse } from 'next'

function found(res: NextApiResponse, what: string) {
  return res.status(200).json({ what })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  return found(res, (req.query.what as string))
}
