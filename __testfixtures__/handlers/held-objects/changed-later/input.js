import { db } from '../../lib/db'

export default async function handler(req, res) {
  const context = { req, res }
  context.user = await db.user()
  await log(context)
  res.json({ ok: true })
}

async function log(context) {
  await db.log(context.req.url, context.user)
}
