import type { NextApiRequest, NextApiResponse } from 'next'

/** Old addresses of the blog: /api/go/2019/hello leads to the search for "hello". */
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const path = req.query.path as string[]
  res.redirect(`/?q=${encodeURIComponent(path[path.length - 1] ?? '')}`)
}
