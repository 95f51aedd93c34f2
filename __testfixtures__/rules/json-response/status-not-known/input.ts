import type { NextApiRequest, NextApiResponse } from 'next'
import { books, RemoteError } from '../../lib/books'

const state = { status: 200 }

function refuse(res: NextApiResponse, status: number) {
  return res.status(status).json({ error: 'Refused' })
}

function read(title: string) {
  if (title === 'none') return { status: 204 }
  return { status: 200 }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const { title } = req.query
    if (title === 'known') return refuse(res, 400)
    if (title === 'other') return refuse(res, Number(req.query.status))
    if (title === 'state') {
      state.status = await books.count()
      return res.status(state.status).json({})
    }
    if (title === 'read') return res.status(read(title).status).json({})
    const answer = await books.remote(title)
    return res.status(answer.status).json(answer.data)
  } catch (error: any) {
    if (error instanceof RemoteError) return res.status(error.status).json({ error: 'Remote' })
    if (error.response) return res.status(error.response.status || 500).json({ error: 'Response' })
    return res.status(error.status).json({ error: 'Other' })
  }
}
