import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '../../../../lib/store'

export const config = {
  maxDuration: 10,
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.query.id as string

  switch (req.method) {
    case 'GET': {
      const post = await store.post(id)
      if (!post) {
        return res.status(404).json({ error: `No post ${id}` })
      }
      return res.json(post)
    }

    case 'PUT': {
      // what is not sent stays as it is
      const post = await store.changePost(id, req.body)
      if (!post) return res.status(404).json({ error: `No post ${id}` })
      return res.json(post)
    }

    case 'DELETE':
      await store.removePost(id)
      return res.status(204).end()

    default:
      return res.status(405).end()
  }
}
