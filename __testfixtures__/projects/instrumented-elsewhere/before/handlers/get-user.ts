import { withSentry } from '@sentry/nextjs'
import type { NextApiHandler } from 'next'

const getUser: NextApiHandler = async (req, res) => {
  if (req.query.id === '0') return res.status(404).json({ error: 'No such user' })
  if (req.query.id === 'x') throw new Error('not a number')
  res.status(200).json({ id: req.query.id })
}

export default withSentry(getUser)
