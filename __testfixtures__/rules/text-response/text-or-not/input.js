import { store } from '../../lib/store'

export default async function handler(req, res) {
  let answer = 'none'
  if (await store.ok()) answer = { found: 1 }
  res.setHeader('Content-Type', 'text/plain')
  res.send(answer)
}
