import { tickets } from 'tickets'

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  try {
    const count = await tickets.count({ userId: req.user.id })
    res.status(200).json({ count })
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}
