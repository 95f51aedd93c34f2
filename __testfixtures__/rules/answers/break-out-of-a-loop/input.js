import { mirrors } from '../../lib/mirrors'

export default async function handler(req, res) {
  for (const mirror of await mirrors.all()) {
    if (mirror.up) {
      res.json({ url: mirror.url })
      break
    }
  }
}
