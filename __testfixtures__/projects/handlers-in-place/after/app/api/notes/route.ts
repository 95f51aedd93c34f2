import { NextResponse, type NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { Refused, safelyRoute as safely } from '../../../lib/safely'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{}> }

/** All notes, and new ones. */
export async function GET(request: NextRequest, { params }: Context) {
  const started = notes.now()

  return safely(request, { params }, async (request) => {
    // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
    const tag = request.nextUrl.searchParams.get('tag') ?? undefined
    return NextResponse.json(await notes.list({ tag, started }))
  })
}

export async function POST(request: NextRequest, { params }: Context) {
  const started = notes.now()

  return safely(request, { params }, async (request, { log }) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    if (!body.text) throw new Refused('A note has a text')
    log.say('new')
    const note = await notes.add(body.text)
    return NextResponse.json({ note, lines: log.lines }, { status: 201 })
  })
}
