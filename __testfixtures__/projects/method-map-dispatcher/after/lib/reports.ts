import { NextResponse, type NextRequest } from 'next/server'
import { defaultHandler } from './api/default-handler'
import { connections } from './connections'
import { readBody } from './read-body'

const handler = async (request: NextRequest, { params }: { params: Promise<any> }) => {
  return defaultHandler(request, { params }, {
    GET: listReports,
    POST: addReport,
  })
}

const addReport = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { title, year } = body

  return NextResponse.json({ data: await connections.report({ title, year }) }, { status: 201 })
}

const listReports = async () => {
  return NextResponse.json({ data: await connections.reports() })
}

export default handler
