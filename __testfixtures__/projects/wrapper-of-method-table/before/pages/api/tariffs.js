import { methodHandler } from '../../lib/api-handler'
import { ApiError } from '../../lib/errors'
import { routes } from '../../lib/routes'

export default methodHandler({
  GET: async (req, res) => {
    const { from, to } = req.query
    if (!from || !to) throw new ApiError('from and to are needed', 400)
    const tariffs = await routes.tariffs(from, to)
    return res.status(200).json({ success: true, tariffs })
  },
  POST: async (req, res) => {
    const saved = await routes.save(req.body)
    return res.status(201).json({ success: true, saved })
  },
})
