import type { NextApiRequest, NextApiResponse } from 'next'
import { count, store } from 'store'

const idOf = (req: NextApiRequest) => req.body.id as string

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  await store.add({ number: count(), id: idOf(req) })
  res.status(204).end()
}
