import { makeHandler } from '../../../lib/make-handler'

export default makeHandler((database) => ({
  // Everything that grows.
  GET: async (req, res) => {
    const beds = await database.beds.all()
    res.status(200).json({ ok: true, beds })
  },
  POST: async (req, res) => {
    if (!req.body.name) {
      res.status(400).json({ ok: false, error: 'A name is needed' })
      return
    }
    const bed = await database.beds.save(req.body)
    res.status(201).json({ ok: true, bed })
  },
}))
