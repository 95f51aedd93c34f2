import { fail } from '../../../lib/answers'
import { makeHandler } from '../../../lib/make-handler'

const handler = makeHandler((database) => {
  const { beds } = database

  return {
    async GET(req, res) {
      const bed = await beds.find(req.query.id as string)
      if (!bed) {
        fail(res, 'No such bed', 404)
        return
      }
      res.json({ ok: true, bed })
    },
    async DELETE(req, res) {
      await beds.clear(req.query.id as string)
      res.status(204).end()
    },
  }
})

export default handler
