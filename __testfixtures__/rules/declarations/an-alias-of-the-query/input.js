import { db } from '../../lib/db'

// Old links say "ref", new ones "r".
export default async function handler(req, res) {
  const { query } = req
  const ref = query.r || query.ref
  if (!ref) {
    return res.status(400).json({ error: 'ref' })
  }
  const visit = await db.visit.add({ ref, page: query.page ?? 'home' })
  res.redirect(302, `/welcome?visit=${visit}`)
}
