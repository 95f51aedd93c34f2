import { apiWrapper } from '../../../lib/api-wrapper'
import { garden } from '../../../lib/garden'

export default apiWrapper({
  GET: {
    config: { signedIn: false },
    handler: async () => garden.plants(),
  },
  POST: {
    handler: async (req) => {
      const { name } = req.body
      if (!name) throw new Error('A name is needed.')
      await garden.plant(name)
    },
  },
})
