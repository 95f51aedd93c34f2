import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser } from '../../lib/with-user'

export default withUser((req, res) => {
  if (req.method === 'DELETE') return clean(req, res)
  res.status(405).end()
})

function clean(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ cleaned: req.query.what ?? 'all' })
}
