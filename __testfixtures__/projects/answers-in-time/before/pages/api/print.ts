import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from 'books'
import { withNotes } from '../../lib/api'
import { press } from '../../lib/press'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const timer = setTimeout(() => {
    if (!res.headersSent) res.status(202).json({ later: true })
  }, 60)
  const sheets = await press.run(req.body.sheets)
  clearTimeout(timer)
  await books.note('printed')
  if (!res.headersSent) res.status(200).json({ sheets })
}

export default withNotes(handler)
