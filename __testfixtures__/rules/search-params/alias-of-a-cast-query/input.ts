import type { NextApiRequest, NextApiResponse } from 'next'
import { directories } from '../../lib/directories'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  const search = req.query as { tenant: string; directory: string; page?: string; parts: string[] }

  let tenant = search.tenant || ''
  if (!tenant && search.directory) {
    const found = await directories.find(search.directory)
    tenant = found.tenant
  }
  const parts: string[] = search.parts
  const ids = req.query.ids as string[]
  res.json(await directories.list(tenant, { page: search.page, owner: search.directory, parts, ids }))
}
