import { presets } from '../../lib/presets'

export default presets.signedIn((req, res) => {
  res.json({ route: 'signed' })
})
