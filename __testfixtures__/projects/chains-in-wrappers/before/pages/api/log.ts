import type { NextApiResponse } from 'next'
import type { ApiRequest } from '../../lib/types'
import nc from 'next-connect'
import { onError, onNoMatch, Refused } from '../../lib/answers'

const handler = nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

// Nothing puts a session on the request here; `onError` looks for one all the same.
handler.post(log)

async function log(req: ApiRequest, res: NextApiResponse) {
  if (!req.body.line) throw new Refused(400, 'nothing to log')
  res.status(200).json({ logged: req.body.line })
}

export default handler
