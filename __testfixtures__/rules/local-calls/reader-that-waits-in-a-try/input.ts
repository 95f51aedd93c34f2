import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../../lib/books'

function idOf(req: NextApiRequest) {
  if (req.query.id === '0') throw new Error('No such id')
  return req.query.id
}

function answer(req: NextApiRequest, res: NextApiResponse) {
  const id = idOf(req)
  const pages = ['a', 'b'].map(async (page) => `${page}${idOf(req)}`)
  return res.status(200).json({ id, pages: pages.length })
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    books.open()
    if (req.method === 'POST') return answer(req, res)
    answer(req, res)
  } catch (error) {
    return res.status(500).json({ error: (error as Error).message })
  }
}
