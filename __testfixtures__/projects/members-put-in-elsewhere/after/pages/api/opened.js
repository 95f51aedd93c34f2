import { presets } from '../../lib/presets'

export default presets.open((req, res) => {
  res.json({ route: 'opened' })
})
