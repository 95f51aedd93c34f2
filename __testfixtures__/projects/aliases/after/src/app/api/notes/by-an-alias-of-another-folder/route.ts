import { NextResponse, type NextRequest } from 'next/server'
import { site } from '~config/site'
import { readBody } from '../../../../lib/read-body'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ site: site.name, ...body }, { status: 201 })
}
