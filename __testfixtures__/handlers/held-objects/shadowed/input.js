import { db } from '../../lib/db'

export default async function handler(req, res) {
  const context = { req, res }
  const urls = await db.map((req) => log(context, req))
  res.json(urls)
}

function log(context, part) {
  return context.req.url + part
}
