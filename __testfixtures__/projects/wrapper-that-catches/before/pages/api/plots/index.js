import { gardenersEndpoint } from '../../../lib/endpoint'
import { Failure } from '../../../lib/failure'
import { plots } from '../../../lib/plots'

export default gardenersEndpoint({
  GET: async (req, res) => {
    const found = await plots.of(req.gardener)
    if (!found) throw new Failure(404, 'No plot')
    return res.status(200).json(found)
  },
  POST: async (req, res) => {
    const { size } = req.body
    if (!size) throw new Failure(400, 'How large?')
    return res.status(201).json(await plots.add(req.gardener, size))
  },
})
