import type { NextApiRequest, NextApiResponse } from 'next'
import { oauth } from '../../lib/oauth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const url = await oauth.start()
  res.writeHead(302, { Location: url }).end()
}
