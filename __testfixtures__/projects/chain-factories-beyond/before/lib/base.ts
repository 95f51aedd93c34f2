import type { NextApiRequest, NextApiResponse } from 'next'
import nextConnect from 'next-connect'
import { Refused } from './errors'
import signedIn from './signed-in'

// What asks for a user begins with what all do.
export function auth() {
  return base().use(signedIn)
}

/** With no more than that. */
export const open = () => base()

function base() {
  return nextConnect<NextApiRequest, NextApiResponse>({
    onNoMatch: (req, res) => {
      return res.status(405).json({ error: `${req.method} is not allowed` })
    },
    onError: (err, req, res) => {
      if (err instanceof Refused) return res.status(err.status).json({ error: err.message })
      return res.status(500).json({ error: 'Something went wrong' })
    },
  })
}

export default base
