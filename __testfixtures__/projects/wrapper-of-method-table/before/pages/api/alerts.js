import { memberHandler } from '../../lib/api-handler'
import { routes } from '../../lib/routes'

export default memberHandler({
  GET: async (req, res) => {
    return res.status(200).json({ success: true, alerts: await routes.alerts(req.user.id) })
  },
  DELETE: async (req, res) => {
    await routes.clear(req.user.id)
    return res.status(200).json({ success: true })
  },
})
