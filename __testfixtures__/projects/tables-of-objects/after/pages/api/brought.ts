import { apiMethods } from '../../lib/api-methods'
import { brought } from '../../lib/brought'

export default apiMethods({
  GET: {
    handler: async (req, res) => {
      res.status(200).json({ brought: false })
    },
    ...brought,
  },
})
