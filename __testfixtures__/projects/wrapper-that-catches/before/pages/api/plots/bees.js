import { gardenersEndpoint } from '../../../lib/endpoint'
import { plots } from '../../../lib/plots'

export default gardenersEndpoint({
  GET: async (req, res) => res.status(200).json(await plots.bees(req.gardener)),
})
