import { items } from 'feed'
import { asXml } from '../../../lib/with'

export default asXml(async (req, res) => {
  const all = await items()
  if (req.query.as === 'json') return res.json(all)
  if (!all) return res.status(404).send('none')
  if (req.query.as === 'text') {
    res.setHeader('Content-Type', 'text/csv')
    return res.send(all.join(','))
  }
  try {
    res.status(200).send(`<items>${all.map((item) => `<item>${item}</item>`).join('')}</items>`)
  } catch (error) {
    res.status(500).send(error.message)
  }
})
