import { guards } from '../../lib/presets'

export default guards.signedIn((req, res) => {
  res.json({ route: 'guarded' })
})
