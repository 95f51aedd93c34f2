import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { readQuery } from './read-query'

type Uploaded = NextApiRequest & { files?: any[] }

/** Tells what was sent. */
export async function savePictures(request: NextRequest, files: Uploaded['files']) {
  const query = readQuery(request)
  if (!files || files.length === 0) {
    return NextResponse.json({ error: 'No pictures', album: query.album }, { status: 400 })
  }
  const saved = []
  for (const file of files) saved.push({ name: file.originalname, size: file.size })
  return NextResponse.json({ album: query.album, saved }, { status: 201 })
}
