import type { NextApiRequest, NextApiResponse } from 'next'
import { load, report } from '../../lib/store'

/** Sends a file; false where there is none. */
async function sendFile(res: NextApiResponse, key: string | undefined): Promise<boolean> {
  if (!key) return false
  const file = await load(key)
  res.setHeader('Content-Type', 'text/css')
  res.end(file)
  return true
}

async function userOf(req: NextApiRequest, res: NextApiResponse) {
  const user = await load('user')
  if (!user) {
    res.status(401).json({ message: 'Sign in' })
    return null
  }
  return user
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const user = await userOf(req, res)
    if (user) {
      // Signed in.
      report(user.name)
      res.status(201).json({ name: user.name })
    } else {
      res.status(403).json({ message: 'Never seen' })
    }
    return
  }
  try {
    const name = 'file'
    const sent = await sendFile(res, req.headers['x-key'] as string | undefined)
    if (!sent) {
      const name = 'none'
      return res.status(404).json({ message: 'No file', name })
    }
  } catch {
    return res.status(500).json({ message: 'Failed' })
  }
}
