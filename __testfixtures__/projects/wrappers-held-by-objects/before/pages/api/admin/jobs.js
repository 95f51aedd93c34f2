import Presets from '../../../lib/presets'

export default Presets.admin((req, res) => res.json({ jobs: [] }))
