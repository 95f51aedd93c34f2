import { byMethod } from '../../lib/dispatch'
import { list } from '../../lib/store'

export default byMethod({
  GET: async (req, res) => res.json(await list()),
})
