import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function show(
  request: NextRequest, // what was asked
  id: string, // which one (of all)
  options: { a: string; b: number; averylongname: boolean; anotherverylongname: string },
) {
  return NextResponse.json(await db.show(id, options, request.headers.get('x-user') ?? undefined))
}

const list = async (request: NextRequest) => {
  return NextResponse.json(await db.list(request.headers.get('x-user') ?? undefined))
}

function refuse() {
  return NextResponse.json({ no: 1 }, { status: 403 })
}

async function drop({ force }: { force: boolean }) {
  return NextResponse.json(await db.drop(force))
}

export function GET(request: NextRequest) {
  if (request.headers.get('x-no')) return refuse()
  return show(
    request,
    // the first
    'a',
    {
      a: 'a', b: 1,
      averylongname: true, anotherverylongname: 'x',
    },
  )
}

export function POST(request: NextRequest) {
  if (request.headers.get('x-no')) return refuse()
  return list(request)
}

export function DELETE(request: NextRequest) {
  if (request.headers.get('x-no')) return refuse()
  return drop({
    force: true, // sure
  })
}
