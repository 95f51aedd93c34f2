import { store } from '../../lib/store'

export default async function handler(req, res) {
  search: {
    const row = await store.row()
    if (!row) break search
    res.json(row)
    return
  }
  let left = 3
  do {
    const row = await store.take()
    if (row) {
      res.json(row)
      return
    }
  } while (left-- > 0)
  res.status(404).end()
}
