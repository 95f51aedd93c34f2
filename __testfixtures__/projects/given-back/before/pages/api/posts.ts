import type { NextApiResponse } from 'next'
import { mayWrite, readTenant } from '../../lib/check-token'
import type { UserRequest } from '../../lib/user-request'
import { users } from '../../lib/store'

export default async function handler(req: UserRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    if (!(await mayWrite(req, res))) return
    readTenant(req)
    await users.wrote(req.user.id, req.tenant)
    return res.status(201).json({ by: req.user.id, tenant: req.tenant })
  }
  if (req.method === 'GET') return res.json(await users.posts())
  return res.status(405).end()
}
