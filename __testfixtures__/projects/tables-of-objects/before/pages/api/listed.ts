import { listed } from '../../lib/listed'

export default listed({
  GET: {
    name: 'listed',
    handler: async (req, res) => {
      res.status(200).json({ listed: true })
    },
  },
})
