import { db } from '../../lib/db'

// Each key is looked at where it may be missing.
export default async function handler(req, res) {
  const { before, hidden, goesOn, inDeclaration, other } = req.query
  const early = await db.item.find({ before: before || 'all', at: [String(before)] })
  if (!before) await db.log.write('none')
  if (!goesOn) console.log('none')
  const found = await db.item.find({ goesOn })
  if (before && [1].some((hidden) => hidden && db.item.has(hidden, String(hidden)))) await db.item.find({ hidden: String(hidden) })
  function later() {
    return db.item.find({ inDeclaration: [String(inDeclaration)] })
  }
  const first = await later()
  if (!inDeclaration || other) return res.status(400).json({ early, found, first, other: String(other) })
  res.json({ early, found, first, other: `${other}` })
}
