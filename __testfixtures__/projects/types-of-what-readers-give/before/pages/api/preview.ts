import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'

const pages = connect('pages')

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.body.id) {
    return res.status(400).json({ error: 'No page' })
  }
  const response = await previewOf(req)
  return res.status(200).send(response)
}

const previewOf = async (req: NextApiRequest) => {
  const page: { title: string } = await pages.page(req.body.id)
  return { title: page.title, isDraft: req.body.draft === true }
}

export type Preview = Awaited<ReturnType<typeof previewOf>>
