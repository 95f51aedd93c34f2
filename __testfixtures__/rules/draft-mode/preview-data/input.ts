import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.off) {
    res.clearPreviewData()
    return res.redirect('/')
  }
  res.setPreviewData({ slug: req.query.slug })
  res.redirect('/posts')
}
