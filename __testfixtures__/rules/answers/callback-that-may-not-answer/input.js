import { store } from '../../lib/store'

export default function handler(req, res) {
  store.read(req.query.name, (error, data) => {
    if (error) return
    res.json({ data })
  })
}
