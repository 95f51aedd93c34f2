import type { NextApiRequest, NextApiResponse } from 'next'
import jwt from 'jsonwebtoken'
import db from '../../lib/db'

const SECRET = process.env.SECRET || 'a secret'

interface SignedIn extends NextApiRequest {
  user?: { id: string }
}

function authenticate(req: SignedIn, res: NextApiResponse, next: () => void) {
  const token = req.headers.authorization?.split(' ')[1]
  if (!token) {
    return res.status(401).json({ message: 'Sign in first' })
  }

  jwt.verify(token, SECRET, (err: any, user: any) => {
    if (err) return res.status(403).json({ message: 'Not with this token' })
    req.user = user
    next()
  })
}

/** What somebody wrote. */
export default function handler(req: SignedIn, res: NextApiResponse) {
  authenticate(req, res, () => {
    if (req.method === 'GET') {
      const { tag } = req.query
      return res.status(200).json(db.list(req.user?.id, String(tag)))
    }

    // New ones come by POST.
    if (req.method === 'POST') {
      const { text } = req.body
      db.add(req.user?.id, text)
      res.status(201).json({ text })
    } else {
      res.status(405).end()
    }
  })
}
