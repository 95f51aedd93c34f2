import type { NextApiRequest, NextApiResponse } from 'next'
import { cms } from '../../lib/cms'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    if (req.query.secret !== 'token') return res.status(401).json({ message: 'Invalid token' })
    res.setDraftMode({ enable: true })
    res.redirect('/posts')
    return
  }
  if (req.method === 'DELETE') {
    res.setDraftMode({ enable: false })
    return res.status(204).end()
  }
  const posts = req.draftMode ? await cms.drafts() : await cms.posts()
  res.json({ posts, preview: req.preview })
}
