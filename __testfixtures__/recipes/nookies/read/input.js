import nookies, { parseCookies } from 'nookies'
import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { token } = nookies.get({ req })
  const all = parseCookies({ req }, { decode: (value) => value })
  res.json(await db.find(token, Object.keys(all).length))
}
