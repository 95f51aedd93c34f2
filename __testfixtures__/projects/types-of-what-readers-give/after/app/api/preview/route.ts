import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'
import { readBody } from '../../../lib/read-body'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

const pages = connect('pages')

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.id) {
    return NextResponse.json({ error: 'No page' }, { status: 400 })
  }
  const response = await previewOf(request)
  if (response instanceof Response) return response
  return sendBody(response)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

const previewOf = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const page: { title: string } = await pages.page(body.id)
  return { title: page.title, isDraft: body.draft === true }
}

export type Preview = Exclude<Awaited<ReturnType<typeof previewOf>>, Response>
