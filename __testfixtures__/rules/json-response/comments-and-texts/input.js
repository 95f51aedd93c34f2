import { store } from '../../lib/store'

export default async function handler(req, res) {
  if (req.method == 'GET') {
    try {
      const rows = await store.rows()
      if (!rows) {
        res.status(404).json({
          // translated by the client
          error: `none
  at all`,
        })
        return
      }
      return res.status(200).json({
        rows,
        notes: [
          ...(await store.notes()), // newest last
        ],
      })
    } catch (e) { return res.status(500).json({ error: e.message }) }
  } else {
    res.setHeader('Allow', ['GET'])
    res.status(405).json({ error: 'GET only' })
  }
}
