import { apiWrapper } from '../../../lib/api-wrapper'
import { garden } from '../../../lib/garden'

export default apiWrapper({
  GET: {
    config: { signedIn: true, answersItself: true },
    handler: async (req, res) => {
      const link = await garden.picture(req.query.id)
      if (!link) return res.status(404).end()
      res.redirect(`/pictures/${encodeURIComponent(link.name)}`)
    },
  },
  DELETE: {
    config: { signedIn: true },
    handler: async (req, res) => {
      const gone = await garden.dig(req.query.id)
      if (!gone) {
        res.status(404).json({ success: false })
        return
      }
      return { gone }
    },
  },
})
