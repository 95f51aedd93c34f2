import { db } from '../../lib/db'

async function fail(res, why) {
  await db.note(why)
  res.status(400).json({ why })
}

export default async function handler(req, res) {
  const timer = setTimeout(() => fail(res, 'late'), 80)
  if (!req.query.a) {
    clearTimeout(timer)
    return fail(res, 'a')
  }
  const later = async () => {
    await fail(res, 'b')
  }
  if (req.query.a === 'slow') await new Promise((resolve) => setTimeout(resolve, 160))
  await later()
  clearTimeout(timer)
}
