import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

type Tag = { name: string }

interface Note {
  title: string
  tags: Tag[]
}

type Answer = { id: string }

export async function POST(request: NextRequest) {
  const body: Note | Response = await readBody(request)
  if (body instanceof Response) return body

  const { title, tags } = body
  return NextResponse.json<Answer>(await db.add(title, tags), { status: 201 })
}
