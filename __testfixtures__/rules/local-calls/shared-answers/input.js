import { db } from '../../lib/db'

const ok = (res, data) => res.status(200).json({ ok: true, data })

const missing = (res, what = 'thing') => {
  res.status(404).json({ ok: false, message: `no ${what}` })
}

const closed = (res) => void res.status(410).send({ ok: false })

export default async function handler(req, res) {
  const cup = await db.cup.current()
  if (!cup) return missing(res, 'cup')
  if (!cup.teams) return missing(res)
  return cup.over ? closed(res) : ok(res, await db.cup.table(cup.id))
}
