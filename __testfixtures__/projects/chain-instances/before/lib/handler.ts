import type { NextApiRequest, NextApiResponse } from 'next'
import nc, { type NextConnect } from 'next-connect'
import { log } from './log'

export interface ApiRequest extends NextApiRequest {
  user: { name: string }
}

const signIn = (req: ApiRequest, res: NextApiResponse, next: () => void) => {
  const name = req.headers['x-user']
  if (typeof name !== 'string') return res.status(401).json({ error: 'sign in first' })
  req.user = { name }
  next()
}

function note(req: ApiRequest, res: NextApiResponse, next: () => void) {
  log(req.user.name)
  next()
}

function onError(error: Error & { status?: number }, req: ApiRequest, res: NextApiResponse) {
  res.status(error.status ?? 500).json({ failed: error.message })
}

/** What every route begins with. */
export const handler: NextConnect<ApiRequest, NextApiResponse> = nc<ApiRequest, NextApiResponse>({ onError })
  // Who asks
  .use(signIn)
  .use(note)
