import Presets from '../../lib/presets'

export default Presets.open((req, res) => res.json({ open: true }))
