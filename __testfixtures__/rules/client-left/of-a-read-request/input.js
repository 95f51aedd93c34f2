import { models } from '../../lib/models'

export default async function handler(req, res) {
  const work = models.begin(req.body.prompt)
  req.on('close', () => work.stop())
  res.json({ text: await work.text() })
}
