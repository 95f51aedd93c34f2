import type { NextApiHandler } from 'next'
import { store } from '@/lib/store'

const handler: NextApiHandler = async (req, res) => {
  if (req.method !== 'GET') {
    res.setHeader('Allow', 'GET')
    return res.status(405).json({ error: 'GET only' })
  }

  const words = req.query.q
  if (!words || Array.isArray(words)) {
    return res.status(400).json({ error: 'What are you looking for?' })
  }
  const found = await store.search(words, Number(req.query.limit ?? 10))
  return res.status(200).json({ found })
}

export default handler
