import { feed } from '../../lib/feed'

export default async function handler(req, res) {
  try {
    res.setHeader('Cache-Control', 'max-age=600')
    const items = await feed.load()
    res.status(200).json(items)
  } catch (error) {
    res.status(502).json({ error: 'The feed is gone' })
  }
}
