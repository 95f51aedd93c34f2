import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

async function inputOf(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name, tags = [] } = body
  return { name: String(name ?? ''), tags }
}

async function titleOf(request: NextRequest) {
  const result = await inputOf(request)
  if (result instanceof Response) return result
  const { name } = result
  return name.toUpperCase()
}

export async function POST(request: NextRequest) {
  const input = await inputOf(request)
  if (input instanceof Response) return input
  const title = await titleOf(request)
  if (title instanceof Response) return title
  const note = await db.note.create({ ...input, title })
  return NextResponse.json(note, { status: 201 })
}
