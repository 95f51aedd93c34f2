import { usage } from 'plans'
import { classify } from 'agents'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()

  const { text, userId } = req.body

  // What the plan allows depends on who asks.
  req.user = { id: userId }

  const found = await classify(text)
  res.json(await withUsage(req, found))
}

async function withUsage(req, found) {
  return { ...found, left: req.user?.id ? await usage(req.user.id) : 0 }
}
