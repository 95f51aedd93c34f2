import { db } from '../../lib/db'

export default async function handler(req, res) {
  const n = Number(await db.n())
  switch (true) {
    case n > 10:
      return res.status(413).end()
    case n > 5:
      console.log('many')
    // falls through
    case n > 0:
      res.status(200).json({ n })
      return
  }
  res.status(204).end()
}
