import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'

export const documents = connect('documents')

/** The document of the URL; answers itself where there is none. */
export async function documentOf(req: NextApiRequest, res: NextApiResponse): Promise<{ id: string; title: string } | null> {
  const document = await documents.find(req.query.id as string)
  if (!document) {
    res.status(404).json({ error: 'No such document' })
    return null
  }
  return document
}
