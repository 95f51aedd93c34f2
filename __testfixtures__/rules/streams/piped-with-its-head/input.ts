import type { NextApiRequest, NextApiResponse } from 'next'
import request from 'request'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  // It writes the status and headers that it got onto the response, too.
  request(`https://files.test/${req.query.name}`).pipe(res)
}
