import { createHandler } from '../../lib/api/create-handler'
import { connections } from '../../lib/connections'

export default createHandler({
  GET: async (req, res) => {
    const tenants = await connections.tenants()
    return res.status(200).json(tenants)
  },
  async POST(req, res) {
    const tenant = await connections.addTenant(req.body)
    return res.status(201).json(tenant)
  },
})
