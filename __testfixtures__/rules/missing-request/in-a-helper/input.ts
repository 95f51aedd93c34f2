import type { NextApiRequest, NextApiResponse } from 'next'
import { actions } from 'store'

async function logAction(name: string, req?: NextApiRequest) {
  if (!name) throw new Error('an action has a name')
  await actions.add(name, req ? addressOf(req) : undefined, req && req.headers['user-agent'])
}

function addressOf(req: NextApiRequest) {
  return req.headers['x-real-ip'] ?? 'unknown'
}

function isSigned(req: NextApiRequest | null) {
  if (!req) return false
  return req.cookies.token === 't'
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!isSigned(req)) return res.status(401).json({ error: 'Sign in first' })
  await logAction('seen', req)
  res.status(200).json({ logged: true })
}
