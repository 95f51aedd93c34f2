import { classify } from 'agents'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()

  const { text, userId } = req.body

  req.user = { id: userId }

  res.json(await classify(text))
}
