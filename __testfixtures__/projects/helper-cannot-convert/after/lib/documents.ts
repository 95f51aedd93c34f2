import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'
import { readQuery } from './read-query'

export const documents = connect('documents')

/** The document of the URL; answers itself where there is none. */
/** @deprecated next-reroute: use documentOfRoute */
export async function documentOf(req: NextApiRequest, res: NextApiResponse): Promise<{ id: string; title: string } | null> {
  const document = await documents.find(req.query.id as string)
  if (!document) {
    res.status(404).json({ error: 'No such document' })
    return null
  }
  return document
}

/** The document of the URL; answers itself where there is none. */
export async function documentOfRoute(request: NextRequest, { params }: { params: Promise<any> }) {
  const query = readQuery(request, await params)
  const document = await documents.find(query.id as string)
  if (!document) {
    return NextResponse.json({ error: 'No such document' }, { status: 404 })
  }
  return document
}
