import { store } from '../../lib/store'

export default async function handler(req, res) {
  const ok = await store.ok()
  res.send(ok ? { ok } : 'not ok')
}
