import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

async function save(title: string) {
  if (!title) return { status: 400, response: 'No title' }
  const book = await books.add(title)
  if (!book) {
    const status = 409
    return { response: 'Twice', status }
  }
  return { status: 201, response: book }
}

function refuse(res: NextApiResponse, status: number, error: string) {
  return res.status(status).json({ error })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.draft) return refuse(res, 422, 'Drafts are not kept')
  if (req.query.test) return refuse(res, 403, 'No tests')
  const saved = await save(req.query.title as string)
  if (req.query.plain) {
    const { status, response } = await save('plain')
    return res.status(status).json(response)
  }
  return res.status(saved.status).json({ response: saved.response })
}
