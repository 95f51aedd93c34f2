import { NextResponse } from 'next/server'
import { names } from '@/lib/names'
import { validateName } from '@/server/rules'
import { readBody } from '@/lib/read-body'

export async function PUT(request) {
  const denied = await validateName(request)
  if (denied) return denied
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  // next-reroute NR201: The key "name" given twice was a list here; now it is the first value.
  return NextResponse.json({ name: await names.set(name), url: request.nextUrl.searchParams.get('name') ?? undefined })
}
