import { db } from '../../lib/db'

const HEADERS = { tenant: 'x-tenant', user: 'x-user' }

export default async function handler(req, res) {
  const { headers } = req
  const tenant = headers[HEADERS.tenant]
  if (!tenant) return res.status(400).end()
  res.json(await db.find(tenant, req.headers[HEADERS.user] || 'nobody', headers[`x-plan`]))
}
