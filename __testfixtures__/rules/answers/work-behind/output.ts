import { after, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { mail } from '../../../lib/mail'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const invite = await db.invite.create({ email: body.email })
  const response = NextResponse.json(invite, { status: 201 })

  // the mail may take a while; nobody waits for it
  after(() => mail.send(invite, body.text))
  return response
}

export async function DELETE(request: NextRequest) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const gone = await db.invite.remove(request.nextUrl.searchParams.get('id') ?? undefined)
  if (gone) {
    const response = new Response(null, { status: 204 })
    after(async () => {
      for (const one of gone.mails) {
        if (!one.sent) continue
        await mail.cancel(one)
      }
    })
    return response
  }
  const response = NextResponse.json({ error: 'gone' }, { status: 404 })
  console.log('nothing to remove')
  return response
}

export async function PUT(request: NextRequest) {
  const response = NextResponse.json({ started: true }, { headers: { 'X-Job': '1' } })
  after(async () => {
    try {
      // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
      await db.job.start(request.nextUrl.searchParams.get('id') ?? undefined)
    } catch {
      // nobody is told
    }
  })
  return response
}

async function handler(request: NextRequest) {
  const list = await db.invite.all()
  const response = NextResponse.json(list)
  after(() => {
    if (request.nextUrl.searchParams.get('log')) {
      db.log.write('list')
      throw new Error('seen by nobody')
    }
  })
  return response
}

export { handler as GET, handler as PATCH, handler as OPTIONS }
