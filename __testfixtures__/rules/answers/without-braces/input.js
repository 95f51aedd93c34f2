import { store } from '../../lib/store'

export default async (req, res) => {
  const state = await store.state()
  if (state) res.json({ state })
  else if (state === null) res.status(404).end()
  else {
    res.statusCode = 500
    res.end()
  }
}
