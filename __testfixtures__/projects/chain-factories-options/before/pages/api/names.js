import { named, settings } from '../../lib/counted'

const handler = named()

handler.get((req, res) => {
  res.status(200).json({ names: Object.keys(settings) })
})

export default handler
