import { wrapApiHandlerWithSentry } from '@sentry/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from '../../lib/notes'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.json(await notes.all())
}

export default wrapApiHandlerWithSentry(handler, '/api/notes')
