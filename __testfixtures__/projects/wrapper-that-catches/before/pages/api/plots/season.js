import { gardener } from '../../../lib/gardener'
import { plots } from '../../../lib/plots'

// What an async handler throws is nothing that the wrapper catches, whether it waits or not.
async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  if (!plots.season()) throw new Error('Winter')
  return res.status(200).json({ gardener: req.gardener })
}

export default gardener(handler)
