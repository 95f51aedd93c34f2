import { store } from '../../lib/store'

export default async function handler(req, res) {
  const row = await store.row()
  return store.note(), res.json(row)
}
