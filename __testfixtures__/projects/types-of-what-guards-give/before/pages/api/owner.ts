import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'
import { requireOwner } from '../../lib/owner'

const pages = connect('pages')

async function pageFor(req: NextApiRequest, res: NextApiResponse) {
  const page: { title: string } | null = await pages.page(req.query.id as string)
  if (!page) {
    res.status(404).json({ error: 'No page' })
    return null
  }
  return page
}

type Page = NonNullable<Awaited<ReturnType<typeof pageFor>>>
type Owner = Awaited<ReturnType<typeof requireOwner>>
const titleOf = (page: Page, owner: Owner) => `${page.title} of ${owner?.id}`

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const owner = await requireOwner(req, res)
  if (!owner) return
  const page = await pageFor(req, res)
  if (!page) return
  res.json({ owner: owner.id, title: titleOf(page, owner) })
}
